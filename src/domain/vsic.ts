/**
 * The divisions and groups of the Vietnamese classification of economic activities (VSIC 2018): the first
 * two and three digits of every code. Classes and sub-classes are not listed, so a code of four or five
 * digits is only held against its group.
 *
 * Source: meant to be the list of Decision 27/2018/QĐ-TTg, but put down without the text of the decision at
 * hand, and not yet compared with it. The
 * codes that the registers and lists of parks of the example name (divisions 10 to 31 and 52) are all
 * found here, which says little of the rest. Divisions follow ISIC Rev. 4, of which VSIC 2018 is an
 * adaptation, and are sure; the third digits are as sure as memory. So a code that is not here is asked
 * about or suspicious, and never refused for good: an answer, or a problem in JSON, may still name it.
 */

/** From a division to the third digits of its groups; 0: the division is one group. */
const groups: ReadonlyMap<string, string> = new Map(
  [
    "01:1234567 02:1234 03:12 05:12 06:12 07:123 08:19 09:19 10:12345678 11:0 12:0 13:19 14:123",
    "15:12 16:12 17:0 18:12 19:12 20:123 21:0 22:12 23:19 24:123 25:129 26:12345678 27:123459",
    "28:12 29:123 30:12349 31:0 32:123459 33:12 35:123 36:0 37:0 38:123 39:0 41:0 42:129",
    "43:1239 45:1234 46:1234569 47:123456789 49:1234 50:12 51:12 52:12 53:12 55:19 56:123 58:12",
    "59:12 60:12 61:1239 62:0 63:19 64:1239 65:123 66:123 68:12 69:12 70:12 71:12 72:12 73:12",
    "74:129 75:0 77:1234 78:123 79:19 80:123 81:123 82:1239 84:123 85:123456 86:129 87:1239",
    "88:19 90:0 91:0 92:0 93:12 94:129 95:12 96:123 97:0 98:12 99:0",
  ].flatMap((line) => line.split(" ").map((entry) => [entry.slice(0, 2), entry.slice(3)] as const)),
);

/** Is this text a code of VSIC 2018, as far as its group tells: two to five digits? */
export function isVsic(code: string): boolean {
  if (!/^\d{2,5}$/.test(code)) return false;
  const third = groups.get(code.slice(0, 2));
  return third !== undefined && (code.length === 2 || third.includes(code.charAt(2)));
}

/** The classes whose code begins with a zero, which spreadsheets take away: farms, woods, waters, mines. */
const zeroClasses = new Set(
  [
    "0111 0112 0113 0114 0115 0116 0117 0118 0119 0121 0122 0123 0124 0125 0126 0127 0128 0129",
    "0131 0132 0141 0142 0144 0145 0146 0149 0150 0161 0162 0163 0164 0170 0210 0220 0231 0232",
    "0240 0311 0312 0321 0322 0510 0520 0610 0620 0710 0721 0722 0730 0810 0891 0892 0893 0899",
    "0910 0990",
  ].flatMap((line) => line.split(" ")),
);

/** The code that digits were before they lost their zero; undefined if they are a code, or none with a zero. */
export function withLostZero(digits: string): string | undefined {
  const code = `0${digits}`;
  if (isVsic(digits) || !isVsic(code)) return undefined;
  return code.length < 4 || zeroClasses.has(code.slice(0, 4)) ? code : undefined;
}
