// In place of the native module native-watchdog: ends the extension host when the server that started it is gone.
/* global exports, process, setInterval */
exports.start = server => {
  const look = () => {
    try {
      process.kill(server, 0);
    } catch {
      process.exit(87);
    }
  };
  setInterval(look, 1000).unref();
};

exports.exit = code => process.exit(code ?? 0);
