// What a person sees when the guard has stopped a question: what was found, why it may not go out, and what can be done.
// It names kinds, never the value.
import { make, button } from './parts.js';

const why = '“Không đưa tài liệu mật, tài liệu nội bộ chưa được phép công khai, dữ liệu cá nhân, dữ liệu nhạy cảm, dữ liệu thuộc '
  + 'phạm vi bí mật của Đảng, Nhà nước lên các nền tảng AI công cộng hoặc hệ thống không được cấp có thẩm quyền cho phép.”';
const source = '— Quyết định 1879-QĐ/TU, phụ lục, mục VII.1';
// VII.1 does not speak of credentials; the competency does.
const lesson = 'Việc này thuộc năng lực 5.1, Bảo vệ thiết bị, tài khoản, hệ thống (Quyết định 1879-QĐ/TU, phụ lục, mục IV).';

// Kinds that have no tag of their own. The longest beginning of the rule's name counts.
const kinds = {
  'pii.bulk': 'nhiều thông tin cá nhân cùng lúc', secrecy: 'dấu hiệu của tài liệu mật',
  internal: 'tài liệu nội bộ hoặc chưa công khai',
  'internal.exam': 'đề thi, đáp án chưa công bố', 'internal.party_file': 'hồ sơ của đảng viên, cán bộ',
  'internal.whistleblower': 'danh tính người tố cáo', guard: 'thông tin không che hết được',
};
const safe = 'Nội dung này vẫn chỉ ở trên máy của bạn.';
const advice = {
  secret: [safe, 'Nếu đã đưa mật khẩu hay mã này cho ai hoặc gửi ở nơi khác, hãy đổi ngay.',
    'Hãy xóa, hoặc bỏ phần đó trong ô nhập rồi gửi lại. Gia sư không bao giờ hỏi mật khẩu, mã OTP hay ảnh giấy tờ.'],
  document: [safe,
    'Đừng đưa vào đây, kể cả bản tóm tắt. Nếu đã gửi ở nơi khác, hãy báo ngay người đứng đầu cơ quan, đơn vị của bạn.',
    'Muốn hỏi về quy định, hãy viết lại câu hỏi mà không kèm nội dung tài liệu.'],
  list: [safe, 'Hãy bỏ các thông tin ấy rồi gửi lại câu hỏi.'],
  cover: ['Gia sư không cần thông tin này để trả lời. Nếu che rồi gửi, câu hỏi sẽ là:'],
};

const of = (findings, ...beginnings) => findings.some(({ rule }) => beginnings.some(beginning => rule.startsWith(beginning)));

/** Whether the question must not go out as it was typed. */
export const stops = (verdict, text) => Boolean(verdict) && (verdict.action === 'Refuse' || verdict.redacted !== text);

/** @param entry the text box; @param send takes the covered text; @param done says in words what was done. */
export function openPanel(box, entry, { send, done }) {
  const close = () => { box.hidden = true; box.parentElement.classList.remove('stopped'); box.replaceChildren(); };
  const back = () => { close(); entry.focus(); };

  function wipe() {
    entry.value = '';
    entry.dispatchEvent(new Event('input'));
    back();
  }

  const buttons = {
    cover: text => button('Che rồi gửi', 'send', () => { wipe(); send(text); }),
    edit: () => button('Sửa lại', 'again', back),
    wipe: className => button('Xóa nội dung', className, () => { wipe(); done('wiped'); }),
  };

  function show({ action, findings, redacted }) {
    const kind = of(findings, 'secret.') ? 'secret' : of(findings, 'secrecy.', 'internal.') ? 'document'
      : action === 'Refuse' ? 'list' : 'cover';
    const row = make('div', 'row');
    row.append(...kind === 'cover' ? [buttons.cover(redacted), buttons.edit()]
      : kind === 'list' ? [buttons.edit(), buttons.wipe('again')] : [buttons.wipe('send')]);
    const title = make('h2', '', 'Chưa gửi câu hỏi');
    title.id = 'found-title';
    box.replaceChildren(title, found(findings), ...advice[kind].map(line => make('p', '', line)),
      ...kind === 'cover' ? [preview(redacted, findings)] : [], row,
      ...kind === 'secret' ? [make('p', 'source', lesson)] : [make('blockquote', '', why), make('p', 'source', source)]);
    box.hidden = false;
    box.parentElement.classList.add('stopped');
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: box.offsetHeight > innerHeight ? 'start' : 'nearest' });
    showCovered(box.querySelector('.preview'));
  }

  box.addEventListener('keydown', event => { if (event.key === 'Escape') back(); });
  return { show, close };
}

// The question as it would go out, its covers marked. A long one scrolls by itself, so that the buttons stay in sight.
function preview(text, findings) {
  const line = make('p', 'preview'), tags = [...new Set(findings.map(({ tag }) => tag).filter(Boolean))];
  line.tabIndex = 0;
  for (let at = 0; at < text.length;) {
    const next = tags.map(tag => ({ tag, at: text.indexOf(tag, at) })).filter(one => one.at >= 0).sort((a, b) => a.at - b.at)[0];
    line.append(text.slice(at, next?.at));
    if (next) line.append(make('mark', '', next.tag));
    at = next ? next.at + next.tag.length : text.length;
  }
  return line;
}

function showCovered(line) {
  const mark = line?.querySelector('mark');
  if (mark) line.scrollTop = mark.offsetTop - line.clientHeight / 2;
}

function found(findings) {
  const line = make('p', '', 'Câu này dường như có ');
  line.id = 'found-what';
  const names = new Set(findings.filter(({ tag, action }) => tag || action === 'Refuse').map(name));
  line.append(make('strong', '', [...names].join(', ')), '.');
  return line;
}

function name({ rule, tag }) {
  if (tag) return tag.replace(/^\[|\]$/g, '');
  const known = Object.keys(kinds).filter(beginning => rule.startsWith(beginning)).sort((a, b) => b.length - a.length);
  return kinds[known[0]] ?? 'thông tin không được gửi vào đây';
}
