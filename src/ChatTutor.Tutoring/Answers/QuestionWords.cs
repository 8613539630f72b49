namespace ChatTutor.Tutoring.Answers;

/// <summary>The words by which Vietnamese questions show what they want. All folded; read after <c>VietnameseText.Fold</c>.</summary>
internal static class QuestionWords
{
    /// <summary>Phrases that ask for a kind of fact. The order does not matter: every match counts.</summary>
    public static readonly (Wants Wants, string[] Phrases)[] Kinds =
    [
        (Wants.When,
        [
            "het han", "xong chua", "qua han", "con kip", "kip khong", "con han", "khi nao", "bao gio", "ngay nao", "ngay may", "ngay bao nhieu", "thoi gian nao", "thoi gian thuc hien", "han", "thoi han",
            "han chot", "deadline", "luc nao", "thang may", "thang nao", "nam nao", "quy may", "quy nao", "bao lau", "truoc ngay",
            "hoi nao", "chung nao", "moc thoi gian", "may thang", "trong vong may", "may ngay", "lich", "dot nao", "moi thang ngay",
            "bgio", "bh", "muon nhat", "tre nhat", "cham nhat", "giai doan nao", "thoi diem nao", "thoi gian hoan thanh",
        ]),
        (Wants.Who,
        [
            "co quan nao", "don vi nao", "so nao", "phong nao", "ben nao", "noi nao", "ban nao", "dau moi", "nguoi nao", "nhung ai",
            "gui ve dau", "gui cho", "bao cao ai", "bao cao cho", "bao cao ve dau", "gui dau", "nop cho", "nop ve dau", "nop dau",
            "cap nao", "to chuc nao", "luc luong nao", "chiu trach nhiem", "phan anh ve dau", "phan anh voi", "doi tuong nao", "lien he ai", "lien he voi ai", "ong nao", "dong chi nao",
        ]),
        (Wants.Owner, ["chu tri", "dung dau viec", "phu trach", "lam dau moi", "cam trich", "dam nhiem", "lo viec", "lo phan", "duoc giao"]),
        (Wants.Partner, ["phoi hop", "phoi hop voi", "cung lam", "ho tro cung", "don vi phoi hop"]),
        (Wants.Product, ["san pham", "dau ra", "ket qua dau ra"]),
        (Wants.Percent, ["bao nhieu phan tram", "may phan tram", "ty le bao nhieu", "ti le bao nhieu", "ty le", "ti le", "phan tram", "bao nhieu %"]),
        (Wants.Level, ["muc may", "muc nao", "muc do nao", "cap do nao", "toi thieu", "muc chuan", "chuan toi thieu", "chuan dau ra", "trinh do nao", "muc bao nhieu", "level may", "m may"]),
        (Wants.List,
        [
            "nhung gi", "lam gi", "nhiem vu gi", "trach nhiem gi", "trach nhiem cua", "nhiem vu cua", "viec gi", "gom gi", "gom nhung", "bao gom", "gom cac", "liet ke", "ke ten", "nhung noi dung nao", "cac buoc", "nhung nhiem vu",
            "nhung viec", "nhung nhom nao", "cac nhom nao", "la nhung", "ke ra", "hay ke", "ke cac", "ke nhung", "may nhom", "bao nhieu nhom", "may muc do", "bao nhieu muc", "co may muc", "may nang luc", "bao nhieu nang luc", "may chi so", "bao nhieu chi so",
            "may chi tieu", "bao nhieu chi tieu", "may buoc", "bao nhieu buoc", "may nguyen tac", "may yeu cau", "may nhiem vu", "bao nhieu nhiem vu", "nhung ai", "nhung yeu cau", "nhung muc", "cac chi tieu", "cac chi so", "gom may", "nhung hinh thuc",
        ]),
        (Wants.Definition, ["goi la", "the nao la", "duoc hieu la", "la gi", "nghia la gi", "the nao la", "hieu la", "nghia la", "dinh nghia", "khai niem", "la j", "nghia gi", "viet tat"]),
        (Wants.Money, ["bao nhieu tien", "may tien", "may trieu", "may ty", "kinh phi bao nhieu", "kinh phi la bao nhieu", "tong kinh phi", "muc chi", "muc luong", "luong bao nhieu", "phu cap", "thu lao", "hoc phi", "le phi", "ton bao nhieu", "het bao nhieu", "muc thuong", "phat bao nhieu", "phat tien", "muc phat", "tien phat", "tien thuong", "mat phi", "gia bao nhieu"]),
        (Wants.Contact, ["so dien thoai", "sdt", "dien thoai cua", "email", "mail", "duong link", "link", "dia chi email", "dia chi", "hotline", "website", "trang web", "link", "duong day nong", "so may"]),
        (Wants.Count, ["bao nhieu", "may", "so luong"]),
        (Wants.YesNo, ["khong", "phai khong", "dung khong", "chua", "duoc khong", "ko", "k"]),
    ];

    /// <summary>Words that carry no content of their own in a question.</summary>
    public static readonly HashSet<string> Empty = new(
        ("la gi nao ai bao nhieu may the co khong duoc cua va cho cac nhung thi ma o tai trong khi gio den tu ve theo voi nay do kia a oi "
        + "em anh chi bac co chu toi minh ban xin hoi giup day vay nhi nhe dang se da phai can nen muon biet hay hoac rang neu vi sao lam nhu ra vao len "
        + "mot cai viec dieu con nua thoi cung van chi rat qua lai moi ca bi boi de do nen dau dang nua u uh ok vang da thua chao "
        + "j ntn bh ko k hok hong dc đc r vs z ad admin bot tutor cho minh hoi ho gium nha nhen ha ak ah uk chu luon nhieu it "
        + "chau hen vo ne sep xep day ay no ho chung ta nguoi nhung duoi tren truoc sau giua bang nham nhat nhung noi dung quy dinh van ban cu the hien nay thong tin xem noi nghia hieu dung").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Words that say only which field of a thing is asked for; a question of such words alone leans on the turn before.</summary>
    public static readonly HashSet<string> Fields = new(
        ("phoi hop chu tri thoi gian thuc hien xong to chuc hoan thanh don vi co quan ky ban hanh phu trach ket thuc bat dau han ngay thang nam quy dia diem "
        + "muc toi thieu san pham ai dau moi trien khai so hieu luc bao lau tien do trach nhiem cach").Split(' '), StringComparer.Ordinal);

    /// <summary>Openings and endings that lean on the turn before.</summary>
    public static readonly string[] LeaningStarts =
    [
        "con ", "the ", "vay ", "the con ", "vay con ", "roi ", "ngoai ra ", "the thi ", "vay thi ", "neu la ", "doi voi ", "con neu ", "nhung ", "va ", "hay la ",
        "co phai ", "tai sao ", "vi sao ", "cu the ", "ro hon ", "chi tiet ", "giai thich ", "noi ro ", "them ",
    ];

    /// <summary>Words that point back.</summary>
    public static readonly string[] PointingBack =
    [
        "thi sao", "do la gi", "cai do", "viec do", "viec nay", "cai nay", "van ban nay", "van ban do", "quyet dinh nay", "quyet dinh do", "ke hoach nay",
        "ke hoach do", "nhom nay", "nhom do", "muc nay", "muc do la", "nang luc nay", "nang luc do", "chi tieu nay", "chi tieu do", "nhiem vu nay",
        "nhiem vu do", "ho", "nguoi do", "don vi do", "co quan do", "so do", "buoc do", "buoc nay", "o tren", "vua roi", "vua noi", "tiep theo", "trong do", "noi do",
        "the nao nua", "gi nua", "ai nua", "phong trao do", "phong trao nay", "chuong trinh nay", "chuong trinh do", "mo hinh nay", "mo hinh do", "no",
    ];
}
