/** A draft for Vietnamese, off until a reviewer who speaks it is named. The notation is in `need-list.ts`. */
import type { PhraseList } from '../need-list.js';

export const VIETNAMESE: PhraseList = {
  language: 'vi',
  writtenOn: '2026-11-23',
  reviewedBy: null,
  groups: { someone: 'con chồng vợ mẹ bố ba má anh chị em bạn cháu ông bà người' },
  fillers: 'là đã đang rất của',
  otherWords: '',
  phrases: [
    ['overdose', 'uống quá >nhiều thuốc, quá >liều thuốc, sốc >thuốc, không >thở, gọi >không dậy, không >tỉnh, uống thuốc >độc, uống thuốc >sâu'],
    ['suicide', 'tôi muốn >chết, em muốn >chết, con muốn >chết, tôi muốn tự >tử, không >muốn >sống, chán >sống, kết >thúc cuộc >đời, kết >liễu, tự >sát, rạch >tay, cắt cổ >tay, tự >làm >hại, tự >hại, sống >không ý >nghĩa, treo >cổ, nhảy >cầu'],
    ['violence', 'chồng đánh tôi|em, chồng >đánh, bạn >trai đánh, bị >đánh, bị >hiếp, cưỡng >hiếp, hiếp >dâm, bạo >hành, dọa >giết, bị >lạm >dụng, bị >theo >dõi'],
    ['someone-else', '@someone muốn tự >tử, @someone đòi tự >tử, @someone không >muốn >sống, @someone bỏ >thuốc, @someone không uống >thuốc, @someone nghe tiếng >nói, @someone rạch >tay, @someone mất kiểm >soát'],
  ],
  topics: [
    ['suicide', 'tự >tử, tự >vẫn'],
    ['overdose', 'quá >liều'],
    ['violence', 'bạo >lực gia|đình, bạo >hành, xâm >hại'],
  ],
  about: 'tập >huấn, khóa >học, lớp, tình >nguyện, việc >làm, tang, phim, thống >kê, nghiên >cứu',
  idioms: 'đói muốn >chết, mệt muốn >chết, cười muốn >chết, ngộ độc >thực >phẩm',
};
