/** All opcode families: importing this file fills the table of handlers. */
import './ops/async';
import './ops/attributes';
import './ops/containers';
import './ops/control';
import './ops/exceptions';
import './ops/functions';
import './ops/fused';
import './ops/imports';
import './ops/intrinsics';
import './ops/locals';
import './ops/matching';
import './ops/names';
import './ops/operators';
import './ops/stack';
import './marks';
