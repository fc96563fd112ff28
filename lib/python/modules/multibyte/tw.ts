import { taiwaneseCodecs } from '../../text/cjk/taiwanese-codecs';
import { defineCodecs } from './native';

defineCodecs('_codecs_tw', taiwaneseCodecs);
