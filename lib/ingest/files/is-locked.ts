/** A compound file ([MS-CFB], 2.2). */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The stream that an office document with a password is packed into ([MS-OFFCRYPTO], 2.3.4.4). */
const PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** True for an office document of today that asks for a password: it is no zip, but an old compound file round one. */
export const isLocked = (bytes: Uint8Array): boolean =>
  COMPOUND.equals(bytes.subarray(0, COMPOUND.length)) && Buffer.from(bytes).includes(PACKAGE);
