import { hongkongCodecs } from '../../text/cjk/hongkong-codecs';
import { defineCodecs } from './native';

defineCodecs('_codecs_hk', hongkongCodecs);
