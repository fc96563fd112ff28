import { iso2022Codecs } from '../../text/cjk/iso2022-codecs';
import { defineCodecs } from './native';

defineCodecs('_codecs_iso2022', iso2022Codecs);
