using System.Text.RegularExpressions;
using ChatTutor.Domain.Language;

namespace ChatTutor.Domain.Safety.Answers;

/// <summary>What a tutor never says, whatever the sources: a decision, its own instructions, the answer of a test.</summary>
internal static partial class Conduct
{
    private static readonly (Regex Pattern, string Entity)[] _rules =
    [
        (DecidesAsI(), "DECIDES_FOR_HUMAN"), (LetsGo(), "DECIDES_FOR_HUMAN"), (JudgesPerson(), "DECIDES_FOR_HUMAN"),
        (Instructions(), "SYSTEM_PROMPT_LEAK"), (ExamAnswer(), "EXAM_ANSWER"),
    ];

    public static IEnumerable<AnswerFinding> Of(string sentence)
    {
        var folded = VietnameseText.Fold(sentence);
        foreach (var (pattern, entity) in _rules)
        {
            if (pattern.IsMatch(folded))
            {
                yield return new AnswerFinding("answer.conduct", AnswerAction.Block, entity);
            }
        }
    }

    // "tôi không quyết định", "tôi không thể phê duyệt" are what it should say.
    [GeneratedRegex(
        @"(?<![a-z])(?:toi|minh|em|chung toi|chatbot|tro ly(?: ao| ai| hoc tap)?|ai|he thong nay|bot)\s+(?:xin |da |se |dong y |hoan toan |thay mat [a-z ]{2,30} |cung |chinh thuc )?" +
        @"(?:quyet dinh(?! so)|phe duyet|chap thuan|cho phep|ket luan|tham dinh|cong nhan|chiu (?:moi |hoan toan )?trach nhiem|ky (?:duyet|thay|giup|xac nhan|phat hanh)|duyet|bao dam ho so|dam bao ho so|cham (?:ban|anh|chi|dong chi)|xep loai|" +
        @"xac nhan (?:anh|chi|ban|dong chi|ho so|don|ket qua)|dong y (?:cho|ban hanh|phe duyet|voi ho so))(?![a-z])" +
        @"(?!\s+(?:giup )?(?:duoc )?(?:thay|ho(?! so)|gi|nao)\s)")]
    private static partial Regex DecidesAsI();

    [GeneratedRegex(
        @"(?<!(?:khong|chua|neu|de|khi|viec|xin|nghi) (?:duoc )?)cho phep (?:ban hanh|ky|phat hanh|trien khai|thong qua|cong bo|chi tra|thanh toan)(?! (?:khi|neu))" +
        @"|(?<![a-z])(?:anh|chi|ban|dong chi|thu truong|lanh dao) (?:cu|hay|co the|nen|yen tam) (?:viec )?(?:ky|duyet|ban hanh|phe duyet)(?: (?:di|ngay|luon|duyet|ban hanh|thoi)|[,.!]|$)" +
        @"|ho so (?:nay |cua [a-z ]{2,30} )?(?:(?:da |la )?(?:du dieu kien|hop le|dat yeu cau|duoc (?:phe )?duyet|duoc chap thuan|bi tu choi|khong du dieu kien)),? ?(?:cho phep|de nghi (?:ky|ban hanh)|ban hanh|ky|phe duyet|chap thuan)" +
        @"|(?:ho so|don|de nghi|to trinh) cua (?:anh|chi|ban|dong chi|ong|ba) (?:da |se |vua )?(?:duoc|bi) (?:phe duyet|duyet|chap thuan|tu choi|bac|thong qua)" +
        @"|khong can (?:nguoi |lanh dao |cap tren )?(?:tham dinh|phe duyet|ky duyet|kiem chung|kiem tra lai) (?:nua|lai|them)")]
    private static partial Regex LetsGo();

    [GeneratedRegex(
        @"(?<!(?:neu|khi|truong hop|gia su|de|xem|lieu|hoi|xac dinh|biet) )(?<![a-z])(?:anh|chi|ban|dong chi|em|hoc vien nay) (?:da |chinh thuc |hien )?(?:dat|duoc cong nhan dat|duoc xep|bi xep|khong dat|chua dat|truot|thi do|du chuan|do|dau) " +
        @"(?:o )?(?:chuan(?! bi)|muc [1-4]|muc do [1-4]|yeu cau|ky thi|bai kiem tra|ky kiem tra)")]
    private static partial Regex JudgesPerson();

    [GeneratedRegex(
        @"(?:cau lenh|chi dan|huong dan|loi nhac|prompt|chi thi|quy tac|thiet lap) (?:he thong|noi bo|goc|an|ban dau|bi mat)(?: cua (?:toi|minh|em|he thong))?(?: la| nhu sau| gom| noi| ghi|\s*:)" +
        @"|system prompt(?: cua (?:toi|minh))?\s*(?:la|:|nhu sau|is)|(?:^|[:“""'\n]\s*)(?:ban la|you are) (?:mot |a |an )?(?:tro ly|chatbot|gia su|tro giang|mo hinh|assistant|helpful|tutor|ai )" +
        @"|(?<![a-z])(?:toi|minh|em) (?:da )?duoc (?:lap trinh|chi dan|cai dat|thiet lap|ra lenh|cau hinh|nhac) (?:rang|la|phai|de|nhu sau|voi|khong)|<\|?(?:system|im_start)|role\W{1,4}system|my (?:system )?(?:prompt|instructions)")]
    private static partial Regex Instructions();

    [GeneratedRegex(
        @"dap an (?:dung )?(?:cua |cho |o )?(?:cau|bai|de)|dap an (?:dung |chinh xac )?(?:la|:)\s*[a-d](?![a-z])|(?<![a-z])cau (?:so |hoi )?[0-9]{1,3}\s*(?:la|:|-|chon|khoanh|dap an|dien)\s*[a-d](?![a-z])" +
        @"|(?:chon|khoanh|tich|danh dau)(?: vao)?(?: dap an| phuong an| y)? [a-d](?![a-z])(?:\s*(?:o|cho|trong|tai) cau|[.,]|$)|(?<!(?:khong|chua) (?:the |duoc )?(?:dua|cung cap|tiet lo|gui|co)[^.;]{0,40})(?:de thi|bai kiem tra)[^.]{0,40}dap an|phuong an dung (?:la|:|cua cau)")]
    private static partial Regex ExamAnswer();
}
