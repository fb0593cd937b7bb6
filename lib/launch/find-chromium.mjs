// A Chromium that is on this machine; none is downloaded.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of its program: CHROMIUM's, else the first found on PATH; null when there is none. */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const places = [
    process.env.CHROMIUM,
    ...NAMES.flatMap((name) => onPath.map((folder) => path.join(folder, name))),
    ...MAC,
  ];
  return places.find((place) => place && isProgram(place)) ?? null;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
