import type { Field } from './vocabulary.ts';

export interface Topic {
  code: string;
  vi: string;
  en: string;
}

const topic = (code: string, vi: string, en: string): Topic => ({ code, vi, en });

/** Tags that a registration may carry, from plan II.2.1–2.4. The field itself is chosen apart: exactly one. */
export const TOPICS: Record<Field, readonly Topic[]> = {
  ECONOMY: [
    topic('LAND_CLEARANCE', 'Giải phóng mặt bằng', 'Site clearance'),
    topic('LAND_DONATION', 'Hiến đất làm đường, hạ tầng giao thông', 'Land given for roads'),
    topic('PRODUCTION', 'Sản xuất, kinh doanh hiệu quả', 'Effective production and business'),
    topic('TECHNOLOGY', 'Đổi mới công nghệ, khoa học kỹ thuật', 'New technology and science'),
    topic('VALUE_CHAIN', 'Chuỗi liên kết sản xuất, tiêu thụ', 'Production and sales chains'),
    topic('OCOP', 'Sản phẩm OCOP, làng nghề', 'OCOP products and craft villages'),
    topic('NEW_COUNTRYSIDE', 'Xây dựng nông thôn mới', 'New countryside'),
    topic('IDLE_LAND', 'Khắc phục đất bỏ hoang', 'Bringing idle land into use'),
    topic('CROP_RESTRUCTURING', 'Chuyển dịch cơ cấu cây trồng, vật nuôi', 'New crops and livestock'),
    topic('CLEAN_AGRICULTURE', 'Nông nghiệp hữu cơ, công nghệ cao', 'Organic and high-tech farming'),
    topic('LOANS_AND_STARTUP', 'Vốn vay, khởi nghiệp', 'Loans and start-ups'),
    topic('POVERTY_REDUCTION', 'Giúp nhau phát triển kinh tế, giảm nghèo', 'Mutual help against poverty'),
    topic('EMPLOYMENT', 'Tạo việc làm mới', 'New jobs'),
  ],
  CULTURE_SOCIETY: [
    topic('VILLAGE_CONVENTION', 'Quy ước, hương ước', 'Village conventions'),
    topic('CULTURAL_LIFE', 'Đời sống văn hóa, gia đình văn hóa', 'Cultural life and families'),
    topic('PLAYGROUND', 'Khu vui chơi cho thanh thiếu nhi', 'Playgrounds'),
    topic('CHARITY', 'Nhân đạo, từ thiện', 'Charity'),
    topic('HEALTH', 'Chăm sóc sức khỏe, phòng chống dịch bệnh', 'Health and epidemic prevention'),
    topic('HEALTH_INSURANCE', 'Tham gia bảo hiểm y tế', 'Health insurance'),
    topic('FOOD_SAFETY', 'Vệ sinh an toàn thực phẩm', 'Food safety'),
    topic('SOCIAL_SECURITY', 'An sinh xã hội, công trình phúc lợi', 'Social security and welfare works'),
    topic('CLEAR_PAVEMENTS', 'Không lấn chiếm vỉa hè, lòng đường', 'Clear pavements and roads'),
    topic('GREEN_ROADS', 'Tuyến đường sáng - xanh - sạch, đường hoa', 'Bright, green, clean, flowered roads'),
    topic('WASTE', 'Phân loại, thu gom, xử lý rác thải', 'Waste sorting and collection'),
    topic('SELF_MANAGEMENT', 'Mô hình tự quản trong cộng đồng', 'Self-managed communities'),
    topic('GRATITUDE', 'Người có công, đền ơn đáp nghĩa', 'Gratitude to people with merit'),
    topic('HELP_FOR_THE_POOR', 'Giúp hộ nghèo, đối tượng yếu thế', 'Help for the poor and vulnerable'),
    topic('WORKERS', 'Hỗ trợ công nhân lao động', 'Support for workers'),
    topic('HERITAGE', 'Bản sắc văn hóa, bảo tồn di tích', 'Culture and heritage'),
    topic('ARTS_AND_SPORT', 'Văn nghệ, thể dục, thể thao', 'Arts and sport'),
    topic('WEDDINGS_AND_FUNERALS', 'Nếp sống văn minh trong việc cưới, việc tang', 'Weddings and funerals'),
    topic('LEARNING', 'Xã hội học tập, văn hóa đọc', 'Learning and reading'),
    topic('DIGITAL', 'Chuyển đổi số, dịch vụ công trực tuyến', 'Digital transformation, online services'),
    topic('DIGITAL_LITERACY', 'Bình dân học vụ số', 'Digital literacy for all'),
  ],
  DEFENCE_SECURITY_RELIGION: [
    topic('LAW_ABIDING', 'Ý thức chấp hành pháp luật', 'Respect for the law'),
    topic('SECURITY', 'Bảo vệ an ninh Tổ quốc, an ninh trật tự', 'National security and public order'),
    topic('CRIME_PREVENTION', 'Phòng, chống tội phạm, tệ nạn xã hội', 'Prevention of crime and social evils'),
    topic('SECURITY_CAMERAS', 'Camera an ninh ở khu dân cư', 'Security cameras'),
    topic('MEDIATION', 'Tổ hòa giải, giải quyết mâu thuẫn ở cơ sở', 'Mediation in the community'),
    topic('MILITARY_SERVICE', 'Khám tuyển, thực hiện nghĩa vụ quân sự', 'Military service'),
    topic('RELIGION', 'Đoàn kết lương - giáo, “tốt đời - đẹp đạo”', 'Religious solidarity'),
    topic('RESPECTED_PERSONS', 'Phát huy vai trò người có uy tín', 'Persons of standing'),
  ],
  POLITICAL_SYSTEM: [
    topic('PARTY_ORGANISATION', 'Xây dựng tổ chức Đảng, đoàn thể', 'Party and mass organisations'),
    topic(
      'PARTY_IN_ENTERPRISES',
      'Tổ chức Đảng, đoàn thể trong doanh nghiệp',
      'Organisations in enterprises',
    ),
    topic('SETTING_EXAMPLE', 'Trách nhiệm nêu gương', 'Setting an example'),
    topic(
      'CELL_CLOSE_TO_PEOPLE',
      'Chi bộ gần dân, sát dân, vì Nhân dân phục vụ',
      'Party cells close to the people',
    ),
    topic('ADMINISTRATIVE_REFORM', 'Cải cách thủ tục hành chính', 'Administrative reform'),
    topic('FRIENDLY_GOVERNMENT', 'Chính quyền thân thiện', 'Friendly government'),
    topic(
      'CITIZEN_RECEPTION',
      'Tiếp công dân, giải quyết khiếu nại, tố cáo',
      'Receiving citizens, complaints',
    ),
    topic('GRASSROOTS_DEMOCRACY', 'Thực hiện dân chủ ở cơ sở', 'Grassroots democracy'),
    topic('COMMUNITY_SUPERVISION', 'Giám sát cộng đồng, góp ý xây dựng Đảng', 'Community supervision'),
    topic('CORE_FORCES', 'Đội ngũ cốt cán vùng đông tín đồ tôn giáo', 'Core forces in religious areas'),
    topic('JUSTICE', 'Cải cách tư pháp, trợ giúp pháp lý', 'Judicial reform, legal aid'),
  ],
};

/** What the plan does not list, stated in words beside it. */
export const OTHER = topic('OTHER', 'Khác', 'Other');

const listed = [...Object.values(TOPICS).flat(), OTHER];
const byCode = new Map(listed.map((each) => [each.code, each]));

/** In the order of the plan's list, OTHER at its end. */
const TOPIC_CODES: readonly string[] = listed.map(({ code }) => code);

/** Undefined for a free text of an old log. */
export const topicOf = (code: string): Topic | undefined => byCode.get(code);

/** What a model without a topic counts under; no registration states it. */
export const UNCLASSIFIED = topic('UNCLASSIFIED', 'Chưa phân loại', 'Not classified');

/** What counts are told by, in this order. */
export const COUNTED_TOPICS: readonly string[] = [...TOPIC_CODES, UNCLASSIFIED.code];

/** Under which codes a model counts, each once: free texts of old logs are others. */
export const countedTopics = (topics: readonly string[]): string[] =>
  topics.length === 0
    ? [UNCLASSIFIED.code]
    : [...new Set(topics.map((each) => topicOf(each)?.code ?? OTHER.code))];
