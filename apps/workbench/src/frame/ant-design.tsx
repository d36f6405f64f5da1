import { LoadingOutlined } from '@ant-design/icons';
import { useWords } from '@gongzhi/web/view';
import { App, ConfigProvider } from 'antd';
import english from 'antd/es/locale/en_US.js';
import chinese from 'antd/es/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { type ReactNode, useEffect } from 'react';

dayjs.extend(utc);
dayjs.extend(timezone);
dayjs.tz.setDefault('Asia/Shanghai');

const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
const theme = { token: { motion, colorPrimary: '#0b4f94', colorLink: '#0b4f94', colorTextDescription: '#5a6675', colorTextPlaceholder: '#68727f', colorTextTertiary: '#5a6675', colorError: '#c21a24', controlItemBgActive: '#e6f0fa', controlItemBgActiveHover: '#dcebf9' } };

// A loading icon that is given goes at once; Ant Design's own leaves with a transition that may never end when loading was short.
const button = { autoInsertSpace: false, loadingIcon: <LoadingOutlined /> };

/** Ant Design in the reader's language. */
export function AntDesign({ children }: { children: ReactNode }) {
  const { language } = useWords({});
  const locale = language === 'en' ? english : chinese;
  useEffect(() => void dayjs.locale(language === 'en' ? 'en' : 'zh-cn'), [language]);
  return (
    <ConfigProvider locale={locale} theme={theme} button={button}>
      <App>{children}</App>
    </ConfigProvider>
  );
}
