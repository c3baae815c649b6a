/** Where each built-in line was seen, by line id. */
export const CRISIS_SOURCES: Readonly<Record<string, readonly string[]>> = {
  'us-988': [
    'https://988lifeline.org/get-help/what-to-expect',
    'https://www.samhsa.gov/newsroom/press-announcements/20230713/988-suicide-crisis-lifeline-adds-spanish-text-chat-service-ahead-one-year-anniversary',
    'https://www.scrippsnews.com/us-news/lgbtq/trump-administration-will-close-dedicated-lgbtq-suicide-prevention-hotline-in-july',
  ],
  'us-911': [
    '47 U.S.C. 251(e)(3): 9-1-1 is the universal emergency telephone number in the United States',
  ],
  'us-veterans': [
    'http://veteranscrisisline.net/About/VeteranSuicide.aspx',
    'https://www.va.gov/asheville-health-care/news-releases/confidential-crises-help-for-veterans-and-their-families/',
  ],
  'us-crisis-text-line': [
    'http://www.sfisd.net/apps/pages/index.jsp?uREC_ID=1473130',
  ],
  'us-domestic-violence': [
    'https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts',
    'https://en.wikipedia.org/wiki/National_Domestic_Violence_Hotline',
  ],
  'us-sexual-assault': [
    'https://www.psychreg.org/national-sexual-assault-hotline-expanded-support-spanish-speaking-survivors/',
    'https://rainn.org/get-help/national-sexual-assault-hotline',
  ],
  'us-trevor': [
    'https://advocate.com/youth/2019/4/30/trevor-project-takes-text-chat-services-247',
    'https://transpirehelp.org/mental-health-crisis-resources/',
  ],
  'us-childhelp': [
    'https://childhelphotline.org/how-it-works',
    'http://helpisaclickaway.org',
  ],
  'us-stronghearts': [
    'https://nativenewsonline.net/sponsored-content/stronghearts-native-helpline-is-a-free-domestic-violence-helpline (older hours)',
  ],
  'us-trans-lifeline': [
    'https://translifeline.org/linea-directa/?lang=es',
  ],
  'us-disaster-distress': [
    'https://www.samhsa.gov/find-help/disaster-distress-helpline',
  ],
  'us-maternal': [
    'https://mchb.hrsa.gov/national-maternal-mental-health-hotline/faq',
  ],
  'us-samhsa': [
    'https://www.samhsa.gov/find-help/national-helpline (via proxy copy)',
  ],
  'us-poison': [
    'http://poisonhelp.hrsa.gov/what-can-you-do/raise-awareness-about-the-poison-help-line/index.html',
  ],
  'us-211': [
    'https://www.votervoice.net/UWW/Campaigns/128564/Respond',
    'https://americanaddictioncenters.org/alcohol-drug-hotline/211-hotline',
  ],
  'ca-988': [
    'https://988.ca/get-help/what-to-expect (mirror copy)',
    'https://thehealthinsider.ca/988-suicide-crisis-helpline-now-available-nationwide-24-7/',
  ],
  'ca-911': [
    'well-known emergency number',
  ],
  'gb-samaritans': [
    'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
  ],
  'gb-999': [
    'well-known emergency number',
  ],
  'au-lifeline': [
    'https://www.9news.com.au/national/lifeline-launches-247-text-service-as-record-numbers-of-australians-seek-support/51f2cf15-e2ba-40be-830f-a7d80a49f740',
  ],
  'nz-1737': [
    'https://mentalhealth.org.nz/getting-through-together/are-you-worried-someone-is-thinking-of-suicide',
  ],
  'es-024': [
    'https://euroweeklynews.com/2022/05/10/spain-announces-new-suicide-helpline-active-from-may-10/',
    'https://www.surinenglish.com/spain/free-suicide-prevention-20220510101348-nt.html',
  ],
};
