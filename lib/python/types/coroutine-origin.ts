/** `sys.set_coroutine_origin_tracking_depth`: how many frames a new coroutine remembers in `cr_origin`. */
export const originDepth = { value: 0 };
