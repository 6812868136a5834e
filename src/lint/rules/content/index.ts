export { contentUnread } from './unread.js';
