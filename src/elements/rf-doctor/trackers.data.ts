/**
 * Scripts of others that listen to clicks anywhere on a page, record what is done there, or put other phone numbers in.
 * A click in the widget leaves its shadow root like any other, so each of these can learn that somebody called a clinic.
 *
 * `hosts` are hosts of script addresses, with all below them; `paths` are ends of a path where people host it themselves;
 * `globals` are names that the script leaves on the page, looked at by name only. `source` is where its maker says
 * what it does. Where it was read on CHECKED_ON, in a stored copy, `read` says so; the other rows are common knowledge
 * of these scripts and wait for somebody to read their source. Left out: scripts that by themselves only count pages.
 */
export const CHECKED_ON = '2026-11-26';

export type TrackerHabit = 'clicks' | 'records' | 'loads-others' | 'swaps-numbers';

export interface TrackerKind {
  readonly name: string;
  readonly habit: TrackerHabit;
  readonly hosts: readonly string[];
  readonly paths?: readonly string[];
  readonly globals: readonly string[];
  readonly source: string;
  readonly read?: true;
}

export const TRACKERS: readonly TrackerKind[] = [
  { name: 'Google Tag Manager', habit: 'loads-others', hosts: ['googletagmanager.com'], paths: ['/gtm.js'], globals: ['google_tag_manager'], source: 'https://support.google.com/tagmanager/answer/7679320' },
  { name: 'Google Analytics', habit: 'clicks', hosts: ['google-analytics.com'], paths: ['/gtag/js'], globals: ['gtag'], source: 'https://support.google.com/analytics/answer/9216061', read: true },
  { name: 'Digital Analytics Program', habit: 'clicks', hosts: ['dap.digitalgov.gov'], paths: ['/Universal-Federated-Analytics-Min.js', '/Universal-Federated-Analytics.js'], globals: [], source: 'https://github.com/digital-analytics-program/gov-wide-code', read: true },
  { name: 'Meta Pixel', habit: 'clicks', hosts: ['connect.facebook.net'], paths: ['/fbevents.js'], globals: ['fbq', '_fbq'], source: 'https://developers.facebook.com/docs/meta-pixel/', read: true },
  { name: 'LinkedIn Insight Tag', habit: 'clicks', hosts: ['snap.licdn.com'], globals: ['lintrk', '_linkedin_partner_id'], source: 'https://www.linkedin.com/help/lms/answer/a418880' },
  { name: 'TikTok Pixel', habit: 'clicks', hosts: ['analytics.tiktok.com'], globals: ['ttq', 'TiktokAnalyticsObject'], source: 'https://ads.tiktok.com/help/article/about-automatic-events' },
  { name: 'Snap Pixel', habit: 'clicks', hosts: ['sc-static.net'], globals: ['snaptr'], source: 'https://businesshelp.snapchat.com/s/article/snap-pixel-about' },
  { name: 'Pinterest Tag', habit: 'clicks', hosts: ['s.pinimg.com'], globals: ['pintrk'], source: 'https://help.pinterest.com/en/business/article/install-the-pinterest-tag' },
  { name: 'Microsoft Advertising (UET)', habit: 'clicks', hosts: ['bat.bing.com', 'bat.bing.net'], globals: ['uetq'], source: 'https://help.ads.microsoft.com/apex/index/3/en/56960' },
  { name: 'Microsoft Clarity', habit: 'records', hosts: ['clarity.ms'], globals: ['clarity'], source: 'https://learn.microsoft.com/clarity/setup-and-installation/about-clarity' },
  { name: 'Hotjar', habit: 'records', hosts: ['hotjar.com', 'hotjar.io'], globals: ['hj', '_hjSettings'], source: 'https://help.hotjar.com/hc/en-us/articles/115011639887' },
  { name: 'FullStory', habit: 'records', hosts: ['fullstory.com'], globals: ['_fs_namespace'], source: 'https://help.fullstory.com/hc/en-us/articles/360020623574' },
  { name: 'Mouseflow', habit: 'records', hosts: ['mouseflow.com'], globals: ['mouseflow', '_mfq'], source: 'https://help.mouseflow.com/en/' },
  { name: 'Crazy Egg', habit: 'records', hosts: ['crazyegg.com'], globals: ['CE2'], source: 'https://support.crazyegg.com/' },
  { name: 'Lucky Orange', habit: 'records', hosts: ['luckyorange.com', 'luckyorange.net'], globals: ['LOQ', '__lo_site_id'], source: 'https://help.luckyorange.com/' },
  { name: 'LogRocket', habit: 'records', hosts: ['lr-ingest.io', 'logrocket.io', 'lr-in.com'], globals: ['LogRocket', '_lr_loaded'], source: 'https://docs.logrocket.com/docs' },
  { name: 'Contentsquare', habit: 'records', hosts: ['contentsquare.net'], globals: ['_uxa'], source: 'https://docs.contentsquare.com/en/web/' },
  { name: 'Heap', habit: 'clicks', hosts: ['heapanalytics.com', 'heap-api.com'], globals: ['heap'], source: 'https://developers.heap.io/docs/web' },
  { name: 'PostHog', habit: 'clicks', hosts: ['posthog.com'], globals: ['posthog'], source: 'https://posthog.com/docs/product-analytics/autocapture', read: true },
  { name: 'Mixpanel', habit: 'clicks', hosts: ['mxpnl.com', 'mixpanel.com'], globals: ['mixpanel'], source: 'https://docs.mixpanel.com/docs/tracking-methods/autocapture', read: true },
  { name: 'Amplitude', habit: 'clicks', hosts: ['amplitude.com'], globals: ['amplitude'], source: 'https://amplitude.com/docs/data/autocapture' },
  { name: 'Adobe Experience Platform', habit: 'loads-others', hosts: ['adobedtm.com', 'omtrdc.net'], globals: ['_satellite', 's_gi'], source: 'https://experienceleague.adobe.com/en/docs/analytics/analyze/activity-map/activity-map' },
  { name: 'Tealium', habit: 'loads-others', hosts: ['tiqcdn.com'], globals: ['utag'], source: 'https://docs.tealium.com/iq-tag-management/' },
  { name: 'Matomo', habit: 'clicks', hosts: ['matomo.cloud'], paths: ['/matomo.js', '/piwik.js'], globals: ['_paq', 'Matomo', 'Piwik'], source: 'https://matomo.org/docs/javascript-tracking/', read: true },
  { name: 'Siteimprove Analytics', habit: 'clicks', hosts: ['siteimproveanalytics.com', 'siteimproveanalytics.io'], globals: ['_sz'], source: 'https://help.siteimprove.com/support/solutions' },
  { name: 'Yandex Metrica', habit: 'records', hosts: ['mc.yandex.ru', 'mc.yandex.com'], globals: ['ym'], source: 'https://yandex.com/support/metrica/en/objects/tracklinks', read: true },
  { name: 'CallRail', habit: 'swaps-numbers', hosts: ['callrail.com'], globals: ['CallTrk', 'CallTrkSwap'], source: 'https://support.callrail.com/hc/en-us/articles/200977208-Dynamic-Number-Insertion-Overview', read: true },
  { name: 'CallTrackingMetrics', habit: 'swaps-numbers', hosts: ['tctm.co', 'calltrackingmetrics.com'], globals: ['__ctm'], source: 'https://www.calltrackingmetrics.com/' },
  { name: 'Invoca', habit: 'swaps-numbers', hosts: ['invoca.net'], globals: ['Invoca', 'InvocaTagId'], source: 'https://community.invoca.com/' },
  { name: 'Telmetrics', habit: 'swaps-numbers', hosts: ['telmetrics.com'], globals: [], source: 'https://v3api.telmetrics.com/docs/number-replacement-rules', read: true },
];
