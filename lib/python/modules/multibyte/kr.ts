import { koreanCodecs } from '../../text/cjk/korean-codecs';
import { defineCodecs } from './native';

defineCodecs('_codecs_kr', koreanCodecs);
