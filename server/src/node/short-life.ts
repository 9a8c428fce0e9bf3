/**
 * For a process that lives for a second or two: imported first, for its effect alone. V8 would spend a third of that on
 * optimising functions that are soon no longer needed; here all are compiled simply at once, and only the busiest ones well.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--always-sparkplug');
setFlagsFromString('--interrupt-budget=600000');
