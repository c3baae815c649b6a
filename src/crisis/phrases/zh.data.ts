/** A draft for Chinese, off until a reviewer who speaks it is named. The notation is in `need-list.ts`. */
import type { PhraseList } from '../need-list.js';

export const CHINESE: PhraseList = {
  language: 'zh',
  writtenOn: '2026-11-23',
  reviewedBy: null,
  groups: { someone: '他 她 子 女 儿 妈 爸 友 哥 弟 姐 妹 夫 妻 公 婆 人' },
  fillers: '的 了 我 很 真',
  otherWords: '',
  phrases: [
    ['overdose', '服药过量, 吃 太多 药, 吞 药, 吃 安眠药, 用药过量, 吸毒过量, 没有呼吸, 没呼吸, 叫不醒, 喝 农药, 吃 一瓶 药'],
    ['suicide', '我 想死, 不想活, 我想自杀, 我要自杀, 结束生命, 结束 生命, 了结自己, 活着 没意思, 活不下去, 活 没有意义, 割腕, 伤害自己, 自残, 想跳楼, 我 想 跳楼, 上吊, 不如死, 死了算了'],
    ['violence', '家暴, 老公 打我, 丈夫 打我, 男友 打我, 他 打我, 爸爸 打我, 被 打, 威胁 我, 要杀我, 杀了我, 强奸, 被 强奸, 性侵, 跟踪我, 虐待, 不让我 出门'],
    ['someone-else', '@someone 想自杀, @someone 要自杀, @someone 想死, @someone 不想活, @someone 自残, @someone 不 吃药, @someone 停药, @someone 幻听, @someone 发疯, @someone 失控'],
  ],
  topics: [
    ['suicide', '自杀, 轻生, 自殺, 輕生'],
    ['overdose', '过量, 中毒'],
    ['violence', '家庭暴力, 性侵犯, 虐童'],
  ],
  about: '培训, 课程, 讲座, 志愿, 义工, 招聘, 工作, 哀伤, 丧亲, 电影, 统计, 研究, 宣传',
  idioms: '饿死, 累死, 笑死, 热死, 冷死, 忙死, 烦死, 食物中毒, 打我 电话, 打我 手机',
};
