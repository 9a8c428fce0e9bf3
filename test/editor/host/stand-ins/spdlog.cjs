// In place of the native module @vscode/spdlog, which nobody compiles here: without it every log file and every output
// channel of an extension stays empty, and VS Code complains at length.
/* global exports, require */
/* eslint-disable @typescript-eslint/no-require-imports -- VS Code loads it as a CommonJS module. */
const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const OFF = LEVELS.length;

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = LEVELS.indexOf('info');
    this.isPlain = false;
  }

  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    // A plain logger is an output channel, whose text has its own ends of lines.
    appendFileSync(this.file, this.isPlain ? message : `${time} [${LEVELS[level]}] ${message}\n`);
  }

  trace = message => this.write(0, message);
  debug = message => this.write(1, message);
  info = message => this.write(2, message);
  warn = message => this.write(3, message);
  error = message => this.write(4, message);
  critical = message => this.write(5, message);
  getLevel = () => this.level;
  setLevel = level => (this.level = Math.min(level, OFF));
  setPattern() {}
  clearFormatters = () => (this.isPlain = true);
  flush() {}
  drop() {}
}

async function createLogger(name, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
