import { browser } from 'wxt/browser';

/** Reads the model out of Dateline's own package: the one fetch there is. Rejects when the file is missing. */
export async function readModelFile(): Promise<ArrayBuffer> {
  // The type knows the files of the last build only.
  const response = await fetch(browser.runtime.getURL('/model/names.bin' as '/'));
  if (!response.ok) throw new Error(`The model file could not be read (${response.status}).`);
  return response.arrayBuffer();
}
