/** What is said of files as such: what cannot be read, written or replaced. */
import { quote, type Wording } from "../errors.js";

/** What the system says of a file that cannot be read, by its code. */
const readReasons: Readonly<Record<string, readonly [en: string, vi: string]>> = {
  ENOENT: ["There is no such file.", "Không có tệp này; kiểm tra lại đường dẫn."],
  ENOTDIR: ["There is no such file.", "Không có tệp này; kiểm tra lại đường dẫn."],
  EACCES: ["Permission is missing.", "Không có quyền đọc tệp này."],
  EPERM: ["Permission is missing.", "Không có quyền đọc tệp này."],
  EISDIR: ["It is a folder.", "Đây là thư mục; chỉ ra tệp bên trong."],
  ELOOP: ["Its links lead in a circle.", "Các liên kết của tệp dẫn vòng tròn; chỉ ra tệp gốc."],
  ENXIO: [
    "It is a socket or a device, not a file.",
    "Đây không phải là tệp thường; chỉ ra một tệp.",
  ],
  EMFILE: [
    "Too many files are open: raise the limit of the system (ulimit -n).",
    'Đang mở quá nhiều tệp: nâng giới hạn của hệ thống ("ulimit -n").',
  ],
  ENFILE: [
    "Too many files are open in the whole system.",
    "Toàn hệ thống đang mở quá nhiều tệp; đóng bớt chương trình.",
  ],
  EIO: ["The disk cannot read it.", "Ổ đĩa không đọc được tệp này."],
};

/** What the system says of a file that cannot be written, by its code. */
const writeReasons: Readonly<Record<string, readonly [en: string, vi: string]>> = {
  ENOSPC: ["the disk is full", "ổ đĩa đã đầy"],
  EDQUOT: ["the quota of the disk is used up", "đã hết dung lượng được cấp"],
  EFBIG: ["it is larger than the system allows", "tệp lớn hơn mức hệ thống cho phép"],
  EACCES: ["permission is missing", "không có quyền ghi"],
  EPERM: ["permission is missing", "không có quyền ghi"],
  EROFS: ["the disk is read-only", "ổ đĩa chỉ cho đọc"],
  ENOENT: ["its folder does not exist", "không có thư mục này"],
  ENOTDIR: ["its folder is a file", "tên thư mục lại là một tệp"],
  EEXIST: ["a file has this name", "tên thư mục lại là một tệp"],
  EMFILE: ["too many files are open (ulimit -n)", 'đang mở quá nhiều tệp ("ulimit -n")'],
  ENFILE: ["too many files are open in the whole system", "toàn hệ thống đang mở quá nhiều tệp"],
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const MiB = 1024 * 1024;
const sizeOf = (bytes: number): string =>
  bytes % MiB === 0 ? `${bytes / MiB} MiB` : `${bytes} bytes`;

export const fileSaid = {
  unreadable: (error: unknown): Wording => {
    const code = codeOf(error) ?? "nothing more";
    const [en, vi] = readReasons[code] ?? [
      `The system says ${code}.`,
      `Hệ thống báo mã ${quote(code)}.`,
    ];
    return { en: ["The file cannot be read.", en], vi: ["Không đọc được tệp.", vi] };
  },
  unwritable: (error: unknown): Wording => {
    const code = codeOf(error);
    const known = code === undefined ? undefined : writeReasons[code];
    const message = error instanceof Error ? error.message : String(error);
    const [en, vi] =
      known === undefined
        ? [message, `hệ thống báo ${quote(message)}`]
        : [`${known[0]} (${code})`, known[1]];
    return {
      en: [`Cannot write the file: ${en}.`],
      vi: [`Không ghi được tệp: ${vi}.`],
    };
  },
  noLimit: (bytes: number): Wording => ({
    en: [`${bytes} is no limit for a file.`, "Give a number of bytes."],
    vi: [`${bytes} không phải là giới hạn của một tệp.`, "Cho một số byte."],
  }),
  folder: (): Wording => ({
    en: ["It is a folder, not a file.", "Give a file."],
    vi: ["Đây là thư mục, không phải tệp.", "Chỉ ra một tệp."],
  }),
  special: (kind: "pipe" | "socket" | "device"): Wording => ({
    en: [
      `It is a ${kind}, not a file.`,
      "Give a regular file, or - to read standard input where one file is asked for.",
    ],
    vi: [
      `Đây không phải là tệp thường (${{ pipe: "ống dẫn", socket: "cổng kết nối", device: "thiết bị" }[kind]}).`,
      'Chỉ ra một tệp thường, hoặc "-" để đọc đầu vào chuẩn ở nơi cần một tệp.',
    ],
  }),
  stdinTwice: (): Wording => ({
    en: ["Standard input can be read only once.", "Give a file."],
    vi: ["Đầu vào chuẩn chỉ đọc được một lần.", "Chỉ ra một tệp."],
  }),
  tooLarge: (bytes: number): Wording => ({
    en: [
      `The file is larger than ${sizeOf(bytes)}.`,
      "Split the file, or raise the limit (--max-input-mb).",
    ],
    vi: [
      `Tệp lớn hơn ${sizeOf(bytes).replace("bytes", "byte")}.`,
      "Chia nhỏ tệp, hoặc nâng giới hạn (--max-input-mb).",
    ],
  }),
  notUtf8: (): Wording => ({
    en: ["The file is not UTF-8 text.", "Save it as UTF-8."],
    vi: ["Tệp không phải là chữ dạng UTF-8.", "Lưu lại tệp ở dạng UTF-8."],
  }),
  longerThanText: (): Wording => ({
    en: ["The file is longer than any text may be.", "Split it."],
    vi: ["Tệp quá dài để đọc một lần.", "Chia nhỏ tệp."],
  }),
  nothingThere: (): Wording => ({
    en: ["There is no such file or folder.", "Check the path."],
    vi: ["Không có tệp hay thư mục này.", "Kiểm tra lại đường dẫn."],
  }),
  noFolder: (error: unknown): Wording => {
    const code = codeOf(error) ?? "nothing more";
    const vi = writeReasons[code]?.[1] ?? `hệ thống báo mã ${quote(code)}`;
    return {
      en: [`The folder cannot be made: ${code}.`],
      vi: [`Không tạo được thư mục: ${vi}.`],
    };
  },
  symbolicLink: (): Wording => ({
    en: ["The target is a symbolic link.", "Remove the link."],
    vi: ["Tên tệp cần ghi là một liên kết.", "Xóa liên kết đó."],
  }),
  notFile: (): Wording => ({
    en: ["The target is not a file.", "Choose another name."],
    vi: ["Tên cần ghi không phải là tệp.", "Chọn tên khác."],
  }),
  readOnly: (): Wording => ({
    en: ["The target is read-only.", "Make it writable, or choose another name."],
    vi: ["Tệp cần ghi chỉ cho đọc.", "Cho phép ghi tệp này, hoặc chọn tên khác."],
  }),
  exists: (): Wording => ({
    en: ["The file exists.", "Choose another name, or ask to replace it (force)."],
    vi: ["Đã có tệp này.", "Chọn tên khác, hoặc cho phép ghi đè (--force)."],
  }),
  replacesInput: (): Wording => ({
    en: ["The output would replace an input.", "Choose another folder for the output."],
    vi: ["Tệp kết quả sẽ ghi đè lên dữ liệu đầu vào.", "Chọn thư mục khác cho kết quả."],
  }),
  noProblem: (): Wording => ({
    en: [
      "The folder has no problem: neither tables nor a policy.",
      "Write a new one with `didoi init`, or read your tables with `didoi import`.",
    ],
    vi: [
      "Thư mục chưa có bài toán: không có bảng, không có chính sách.",
      "Ghi bài toán mới bằng `didoi init`, hoặc đọc bảng đã có bằng `didoi import`.",
    ],
  }),
  noPolicy: (): Wording => ({
    en: [
      "The folder has no policy.",
      "`didoi init` writes one with an explanation; tables that are there stay as they are.",
    ],
    vi: [
      "Thư mục chưa có chính sách.",
      "Lệnh `didoi init` ghi chính sách kèm giải thích và giữ nguyên các bảng đã có.",
    ],
  }),
  notFilled: (files: readonly string[]): Wording => ({
    en: [
      `Nothing has been filled in yet: ${files.join(" and ")} has no rows below the headers.`,
      "Write one enterprise or park in each row, save, and try again.",
    ],
    vi: [
      `Chưa có số liệu: ${files.join(" và ")} chưa có dòng nào dưới tiêu đề.`,
      "Điền mỗi doanh nghiệp hoặc mỗi khu, cụm một dòng, lưu lại rồi chạy lại lệnh.",
    ],
  }),
  detailsForm: (): Wording => ({
    en: ["Expected an object from park ids to fields."],
    vi: ["Tệp phải gồm các mục theo mã khu, cụm: { mã: { … } }."],
  }),
  unknownPark: (id: string, near: string | undefined): Wording => ({
    en: [
      `names park ${quote(id)}, which is not in parks.csv.`,
      near === undefined ? "Correct the id or add the park." : `Did you mean ${quote(near)}?`,
    ],
    vi: [
      `Không có khu, cụm nào có mã ${quote(id)} trong "parks.csv".`,
      near === undefined ? "Sửa mã, hoặc thêm khu, cụm này." : `Có phải ý bạn là ${quote(near)}?`,
    ],
  }),
  noReport: (): Wording => ({
    en: ["A file that was read has no report."],
    vi: ["Lỗi của phần mềm: tệp đã đọc không có bản ghi nhận."],
  }),
};
