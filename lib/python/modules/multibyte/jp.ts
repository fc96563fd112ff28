import { japaneseCodecs } from '../../text/cjk/japanese-codecs';
import { defineCodecs } from './native';

defineCodecs('_codecs_jp', japaneseCodecs);
