/** What the command says of itself, in Vietnamese. Names of files, flags and formats stand as they are typed. */
import type { Words } from "./en.js";

const manyBytes = "(mặc định 512 với bảng, 256 với tệp JSON, 4096 với mô hình)";

const figure = new Intl.NumberFormat("vi-VN", { maximumSignificantDigits: 12 });
const say = (value: number): string => figure.format(value);

export const vi: Words = {
  locale: "vi-VN",
  program: "Lập kế hoạch di dời doanh nghiệp vào khu, cụm công nghiệp phía Bắc",
  help: {
    version: "in số phiên bản",
    help: "in hướng dẫn của lệnh",
    command: "in hướng dẫn của một lệnh",
    titles: {
      "Usage:": "Cách dùng:",
      "Arguments:": "Tham số:",
      "Options:": "Tùy chọn:",
      "Commands:": "Các lệnh:",
    },
    options: "[tùy chọn]",
    subcommand: "[lệnh]",
    fallback: (value) => `mặc định: ${value}`,
    choices: (list) => `chọn trong: ${list}`,
  },
  names: {
    problem: "bài-toán",
    plan: "kế-hoạch",
    decisions: "quyết-định",
    file: "tệp",
    solution: "lời-giải",
    folder: "thư-mục",
    number: "n",
    seconds: "giây",
    fraction: "tỷ-lệ",
    sheet: "tệp=trang",
    answer: "câu-hỏi=trả-lời",
    setting: "đường-dẫn=giá-trị",
    mark: "dấu",
    name: "tên",
    format: "định-dạng",
    locale: "kiểu",
    language: "ngôn-ngữ",
    command: "lệnh",
  },
  about: {
    import: "đọc tệp bảng tính và tệp CSV, cho biết đã hiểu thế nào, và ghi thành thư mục bài toán",
    solve: "lập kế hoạch di dời cho một bài toán (thư mục hoặc tệp JSON)",
    check: "tìm điều không kế hoạch nào đáp ứng được và số liệu đáng ngờ, không giải",
    verify: "kiểm tra kế hoạch theo bài toán: mọi quy tắc, số liệu và giới hạn, không dùng bộ giải",
    state: "lập bản kê cho các quyết định tự viết: mọi số liệu, và từng quy tắc bị vi phạm",
    model: "mô hình tổng quát dạng didoi-model/1 (.json, .ndjson)",
    modelSolve: "giải một mô hình",
    modelVerify: "kiểm tra lời giải theo mô hình, không dùng bộ giải",
    modelGenerate: "in một mô hình ngẫu nhiên có dạng bài toán di dời, để đo tốc độ",
    modelExport: "in mô hình của một bài toán",
  },
  args: {
    tables: "tệp bảng tính hoặc tệp CSV có bảng doanh nghiệp, khu, khoảng cách hoặc vùng",
    problem: "thư mục, tệp JSON, hoặc - để đọc JSON từ đầu vào chuẩn",
    problemFolder:
      "thư mục có enterprises.csv, parks.csv, policy.json, assumptions.json; hoặc tệp JSON; hoặc - để đọc JSON từ đầu vào chuẩn",
    plan: "tệp plan.json, hoặc - để đọc từ đầu vào chuẩn",
    decisions:
      "decisions.csv, moves.csv, hoặc tệp JSON có các quyết định hay kế hoạch, hoặc - để đọc từ đầu vào chuẩn; nhiều tệp gộp thành một danh sách",
    model: "model.json, model.ndjson, hoặc - để đọc .ndjson từ đầu vào chuẩn",
    solution: "kết quả in ra của `didoi model solve --json`",
  },
  options: {
    to: "ghi thư mục bài toán vào đó, khi không còn gì phải quyết định",
    answer: "trả lời một câu hỏi, đúng như đã in; ghi được nhiều lần",
    mapping: "tệp ghi nhớ các câu trả lời (mặc định là mapping.json bên cạnh thư mục)",
    lang: "ngôn ngữ của mọi nội dung in ra",
    json: "in kết quả thành một tài liệu JSON",
    out: "ghi plan.json, decisions.csv, moves.csv, parks.csv, moves.geojson và SHA256SUMS vào đó",
    writeProblem: "ghi thêm problem.json: những gì đã đọc, kèm mọi giá trị mặc định",
    locale: 'tệp CSV cho máy đọc ("none") hoặc cho Excel tiếng Việt ("vi")',
    force: "ghi đè lên các tệp đã có",
    certified: "không nhận điều chỉ dựa vào lời của bộ giải, tệp không tự chứng minh được",
    beside:
      "tệp plan.json: giá trong đó cho biết các quyết định còn cách phương án tốt nhất bao xa",
    solver: "bộ giải",
    relaxation: "giải bài toán nới lỏng: giới hạn, giá và phần lẻ",
    gap: "dừng khi chứng minh được khoảng cách này (mặc định 0.0001)",
    timeLimit: "thời gian chạy nhiều nhất (mặc định không giới hạn)",
    seed: "hạt giống (mặc định 0)",
    maxMemory: "không giải mô hình ước tính cần nhiều hơn (mặc định là phần còn trống)",
    decimal: "dấu thập phân của những cột hiểu được hai cách",
    maxInput: `số MiB nhiều nhất của một tệp đầu vào ${manyBytes}`,
    sheet:
      "trang tính của một tệp bảng tính, khi nhiều trang có thể là bảng cần đọc; ghi được nhiều lần",
    policy: "chính sách khác cho các bảng trong thư mục (mặc định là policy.json)",
    scenario: "tệp JSON có tên kịch bản và những mục của chính sách cần thay đổi",
    set: "thay một con số của chính sách theo đường dẫn của nó; ghi được nhiều lần",
    strict: "từ chối khi có điều đáng ngờ: mã kết thúc 3",
    repeat: "giải n lần liên tiếp",
    units: "số doanh nghiệp",
    destinations: "số khu, cụm",
    modelSeed: "cùng hạt giống cho cùng mô hình",
    variant: "dạng của bài toán",
    format: "định dạng của mô hình",
    modelOut: "ghi vào tệp này thay vì in ra; .json, .ndjson hoặc .mps",
  },
  expected: {
    answer: "cần <câu hỏi>=<trả lời>",
    fraction: "phải là một tỷ lệ từ 0 trở lên",
    seconds: "phải là số giây lớn hơn 0",
    whole: (low) => `phải là số nguyên từ ${low} trở lên`,
  },
  import: {
    nothing: { en: ["Nothing was read."], vi: ["Không đọc được gì."] },
  },
  check: {
    impossible: "KHÔNG THỂ",
    suspicious: "ĐÁNG NGỜ",
    none: "Không phát hiện điều gì bất thường.",
    fix: "Cách sửa",
    records: "Mã",
    sum: (impossible, suspicious) =>
      `${impossible} điều không thể (chắc chắn không có kế hoạch nào), ${suspicious} điều đáng ngờ (nên kiểm tra).`,
  },
  solve: {
    planInJson: "Kế hoạch nằm trong tài liệu JSON in ở đầu ra chuẩn.",
    planOnStdout: "Kế hoạch được in ở đầu ra chuẩn.",
    planSaved: (path) => `Kế hoạch đã được lưu ở ${path}`,
  },
  verified: "Hợp lệ: mọi quy tắc và số liệu đều đúng",
  output: {
    failed: (code) => `Không ghi được kết quả ra: hệ thống báo mã ${code}. [E_FILE]`,
    saved: (path) => `Kết quả đã được lưu ở ${path}`,
  },
  internal: (text) => `Lỗi của phần mềm: "${text}" [E_INTERNAL]`,
  progress: {
    phases: { relaxation: "bài toán nới lỏng", search: "tìm kế hoạch" },
    objective: "tốt nhất đã có",
    bound: "không thể hơn",
    gap: "còn cách",
  },
  model: {
    objective: (status, value, solver) => `${status}: mục tiêu ${say(value)} (bộ giải "${solver}")`,
    unproved: "giá không chứng minh được điều gì",
    proved: (bound, gap) => `giá chứng minh được: giới hạn ${say(bound)}, khoảng cách ${say(gap)}`,
    searched: (who, bound, gap) =>
      `theo lời của bộ giải "${who}": giới hạn ${say(bound)}, khoảng cách ${say(gap)}`,
    timing: (solve, cpu) => `giải ${solve} mili giây, bộ xử lý ${cpu} mili giây`,
    verified: "Hợp lệ",
  },
};
