/** Every number that no source gives, with the library's default, its range and the reason for it. */
/** What is assumed, in which unit, how far it may be off, and why. */
export interface AssumptionDefinition {
  /** In `unit`. */
  readonly value: number;
  /** Unit of value, low and high, for instance `USD/m²`; shares are `fraction`, not percent. */
  readonly unit: string;
  /** Least value that is still plausible. */
  readonly low: number;
  /** Largest value that is still plausible. */
  readonly high: number;
  /** Where the value comes from, in Vietnamese. */
  readonly reason: string;
}

const define = (
  value: number,
  unit: string,
  low: number,
  high: number,
  reason: string,
): AssumptionDefinition => ({ value, unit, low, high, reason });

/** Every assumption of the library with its default. */
export const defaultAssumptions = {
  exchangeRateVndPerUsd: define(
    26000,
    "VND/USD",
    24000,
    28000,
    "Tỷ giá quy đổi giá thuê đất niêm yết bằng USD",
  ),
  netLeasableShare: define(
    0.65,
    "fraction",
    0.55,
    0.75,
    "Phần đất cho thuê trên tổng diện tích, dùng khi không có số công bố; các khu thực tế 60-70 %",
  ),
  greenShare: define(
    0.1,
    "fraction",
    0.1,
    0.2,
    "Phần cây xanh trên tổng diện tích khu khi không công bố: mức tối thiểu của quy chuẩn quy hoạch; đã nằm trong phần đất cho thuê ở trên",
  ),
  occupancyOperatingPercent: define(
    87.4,
    "%",
    80,
    100,
    "Tỷ lệ lấp đầy khi khu đang hoạt động không công bố; lấy bằng mức bình quân toàn tỉnh giữa năm 2025",
  ),
  occupancyBuildingPercent: define(0, "%", 0, 50, "Khu đang xây dựng chưa cho thuê"),
  relocationShare: define(
    0.35,
    "fraction",
    0.05,
    1,
    "Phần đất còn lại dành cho doanh nghiệp di dời, FDI cùng cạnh tranh; định hướng công bố là 5 % của 14.790 ha đất khu công nghiệp, khoảng 740 ha, và mức này cho khoảng 600 ha ở các khu được xét",
  ),
  wastewaterM3PerDayPerHa: define(
    24,
    "m³/day/ha",
    16,
    32,
    "Công suất xử lý nước thải theo hecta đất cho thuê; không khu nào công bố công suất",
  ),
  leasePriceParkUsdPerM2: define(
    130,
    "USD/m²",
    80,
    150,
    "Giá thuê đất khu công nghiệp phía Bắc không công bố; khoảng CBRE 2021 là 100-150",
  ),
  leasePriceClusterUsdPerM2: define(
    80,
    "USD/m²",
    50,
    120,
    "Giá thuê đất cụm công nghiệp, thấp hơn khu",
  ),
  destinationLandFactor: define(
    1.2,
    "fraction",
    0.9,
    1.6,
    "Đất mới trên đất cũ: mật độ 60-70 %, cây xanh, phòng cháy",
  ),
  floorAreaShare: define(0.6, "fraction", 0.4, 0.7, "Diện tích nhà xưởng trên đất mới"),
  constructionMillionVndPerM2: define(
    2,
    "million VND/m²",
    1.7,
    2.4,
    "Nhà xưởng khung thép, chưa gồm cơ điện và phòng cháy (BIC 2024)",
  ),
  machineryMillionVndPerWorker: define(
    150,
    "million VND/worker",
    50,
    400,
    "Giá trị thay thế của máy móc khi danh sách không ghi",
  ),
  machineryMoveShare: define(
    0.1,
    "fraction",
    0.05,
    0.15,
    "Tháo dỡ, vận chuyển, lắp lại trên giá trị thay thế",
  ),
  downtimeMonths: define(3, "months", 1, 6, "Thời gian ngừng sản xuất"),
  valueAddedMillionVndPerWorkerMonth: define(
    20,
    "million VND/worker/month",
    10,
    40,
    "Giá trị tăng thêm mất đi khi ngừng sản xuất",
  ),
  freightTonnesPerWorkerYear: define(30, "t/worker/year", 10, 80, "Khối lượng hàng vào và ra"),
  freightVndPerTonneKm: define(2500, "VND/t/km", 1500, 3500, "Cước vận tải đường bộ"),
  freightYears: define(5, "years", 1, 10, "Số năm tính chi phí vận chuyển tăng thêm"),
  attritionBelow10KmPercent: define(5, "%", 0, 15, "Lao động không theo khi chuyển dưới 10 km"),
  attrition10To30KmPercent: define(20, "%", 5, 40, "Lao động không theo khi chuyển 10-30 km"),
  attrition30To60KmPercent: define(
    45,
    "%",
    10,
    60,
    "Lao động không theo khi chuyển 30-60 km; Biên Hòa 1 chỉ có 4,3 % tuyên bố không theo, quãng ngắn",
  ),
  attritionAbove60KmPercent: define(60, "%", 20, 80, "Lao động không theo khi chuyển trên 60 km"),
  supportMillionVndPerLeavingWorker: define(
    60,
    "million VND/worker",
    20,
    80,
    "Hỗ trợ lao động không theo; Biên Hòa 1 khoảng 60 triệu/người",
  ),
  supportMillionVndPerHaCleared: define(
    3000,
    "million VND/ha",
    0,
    23000,
    "Hỗ trợ doanh nghiệp theo đất trả lại; chưa có nghị quyết, bồi thường ở Biên Hòa 1 khoảng 23 tỷ/ha",
  ),
  wastewaterM3PerDayPerWorker: define(
    0.045,
    "m³/day/worker",
    0.03,
    0.3,
    "Nước thải khi danh sách không ghi: chỉ tính nước sinh hoạt",
  ),
  powerKwPerWorker: define(1.5, "kW/worker", 0.5, 5, "Công suất điện cần ở nơi đến"),
  residentsExposedDefault: define(
    900,
    "persons",
    50,
    3000,
    "Số dân chịu ảnh hưởng khi danh sách không ghi: mật độ công bố của Thuận An (7.345 người/km²) trong bán kính 200 m",
  ),
  parkResidentsExposed: define(
    150,
    "persons",
    0,
    1000,
    "Số dân quanh khu công nghiệp khi không công bố: xã Bàu Bàng (503 người/km²) trong bán kính 200 m là 63 người, lấy cao hơn vì nhà trọ công nhân",
  ),
  parkRemovalWater: define(
    0.8,
    "fraction",
    0.5,
    0.95,
    "Phần tải lượng nước thải được trạm của khu xử lý",
  ),
  parkRemovalAir: define(0.3, "fraction", 0, 0.8, "Phần tải lượng khí giảm nhờ nhà xưởng mới"),
  parkRemovalWaste: define(
    0.5,
    "fraction",
    0,
    0.9,
    "Phần rủi ro chất thải nguy hại giảm nhờ quản lý tập trung",
  ),
  vocWeightVndPerTonne: define(
    800,
    "VND/t",
    400,
    4000,
    "Trọng số VOC trong nhóm khí; Nghị định 153/2024 không có mức phí, lấy bằng bụi",
  ),
  remedyMillionVndPerWorker: define(
    20,
    "million VND/worker",
    5,
    80,
    "Khắc phục tại chỗ: xử lý nước thải, khí, phòng cháy; chưa có số công bố",
  ),
  remedyReliefShare: define(
    0.6,
    "fraction",
    0.2,
    0.9,
    "Phần ô nhiễm giảm được khi khắc phục tại chỗ; chưa có số công bố",
  ),
  convertMillionVndPerWorker: define(
    30,
    "million VND/worker",
    5,
    100,
    "Chuyển đổi công năng tại chỗ, chưa gồm tiền sử dụng đất",
  ),
  convertMillionVndPerM2: define(
    3,
    "million VND/m²",
    0.3,
    45,
    "Chuyển đổi công năng theo m² đất cũ: tiền sử dụng đất và hạ tầng phải nộp thêm, chưa có số công bố; bảng giá đất sản xuất kinh doanh tới 44,8 triệu đồng/m²",
  ),
  postponeMillionVndPerYear: define(
    2000,
    "million VND/year",
    100,
    20000,
    "Giá của một doanh nghiệp đến hạn còn phải chờ thêm một năm; không phải khoản chi, chỉ để so với chi phí bố trí ngay, chưa có căn cứ công bố",
  ),
  convertJobsLostShare: define(
    0.7,
    "fraction",
    0.3,
    1,
    "Phần việc làm mất khi chuyển sang thương mại, dịch vụ",
  ),
  closeMillionVndPerWorker: define(
    60,
    "million VND/worker",
    20,
    80,
    "Trợ cấp mất việc khi chấm dứt hoạt động; lấy bằng mức hỗ trợ lao động ở Biên Hòa 1",
  ),
  leaveMillionVndPerWorker: define(
    120,
    "million VND/worker",
    50,
    300,
    "Chuyển khỏi tỉnh: trợ cấp và chi phí di chuyển, chưa có số công bố",
  ),
  supportMillionVndPerM2Floor: define(
    0.3,
    "million VND/m²",
    0,
    1,
    "Hỗ trợ theo m² nhà xưởng mới; chưa có nghị quyết nào công bố mức",
  ),
  supportMillionVndPerWorker: define(
    5,
    "million VND/worker",
    0,
    20,
    "Hỗ trợ lương ngừng việc theo lao động; chưa công bố mức",
  ),
  supportInterestShare: define(
    0.09,
    "fraction",
    0,
    0.2,
    "Hỗ trợ lãi vay: 3 điểm phần trăm trong 3 năm trên vốn xây dựng; chưa công bố mức",
  ),
  supportRentShare: define(
    0.12,
    "fraction",
    0,
    0.3,
    "Miễn tiền thuê đất: 3 năm xây dựng cộng 3 năm, trên thời hạn thuê 50 năm",
  ),
} as const satisfies Record<string, AssumptionDefinition>;
