/** Assumptions about what a policy offers: alternatives to moving, waiting, support. No source gives them. */
import { define } from "./assumption-definition.js";

export const assumptionsOfPolicies = {
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
    "Chuyển ra ngoài TP.HCM: trợ cấp và chi phí di chuyển, chưa có số công bố",
  ),
  postponeMillionVndPerYear: define(
    2000,
    "million VND/year",
    100,
    20000,
    "Giá của một doanh nghiệp đến hạn còn phải chờ thêm một năm; không phải khoản chi, chỉ để so với chi phí bố trí ngay, chưa có căn cứ công bố",
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
} as const;
