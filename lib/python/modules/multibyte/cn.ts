import { chineseCodecs } from '../../text/cjk/chinese-codecs';
import { defineCodecs } from './native';

defineCodecs('_codecs_cn', chineseCodecs);
