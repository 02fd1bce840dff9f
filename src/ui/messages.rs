//! Every string of the interface in every language, in one table: a string without a
//! translation does not compile.
//!
//! May import: `entity`, `text`.

use serde::{Deserialize, Serialize};

use crate::{entity::EntityType, text::Direction};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// العربية
    #[default]
    Ar,
    /// English
    En,
}

impl Language {
    /// Every language, each named in itself.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Ar, "العربية"), (Self::En, "English")];

    /// The direction that the interface runs in.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            Self::En => Direction::Ltr,
        }
    }

    /// The language of a BCP 47 tag (`ar-MA`), if the interface has it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.']).next()? {
            "ar" => Some(Self::Ar),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $ar:literal, $en:literal;)*) => {
        /// A string of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is what it says, in the table below")]
        pub enum Message { $($name),* }

        impl Message {
            /// Every message, for the tests.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The string in `language`.
            pub const fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Ar) => $ar, (Self::$name, Language::En) => $en,)*
                }
            }
        }
    };
}

messages! {
    AppName: "ورّاق", "Warraq";
    Tagline: "قارئ للمقالات العربية يظلّل الأسماء ويسردها", "A reader for Arabic articles that shades the names and lists them";
    Open: "فتح ملف…", "Open file…";
    OpenRecent: "الملفات الأخيرة", "Recent files";
    NoRecent: "لا ملفات بعد", "No files yet";
    ClearRecent: "محو القائمة", "Clear this list";
    Paste: "لصق نص", "Paste text";
    OpenSample: "فتح مقال تجريبي", "Open the sample article";
    Reading: "ضبط القراءة", "Reading";
    LetterSize: "حجم الحروف", "Size of letters";
    LineEnds: "نهايات الأسطر", "Line ends";
    Kashida: "بالكشيدة", "Kashida";
    Spaces: "بالمسافات", "Spaces";
    Ragged: "حرة", "Ragged";
    JustifyKashida: "ضبط الأسطر بالكشيدة", "Flush lines with kashida";
    JustifySpaces: "ضبط الأسطر بالمسافات", "Flush lines with spaces";
    JustifyNot: "ترك نهايات الأسطر حرة", "Ragged lines";
    Digits: "الأرقام", "Digits";
    DigitsAsWritten: "كما كُتبت", "As written";
    DigitsArabic: "أرقام عربية (٠-٩)", "Arabic digits (٠-٩)";
    DigitsLatin: "أرقام لاتينية (0-9)", "Latin digits (0-9)";
    Marks: "العلامات", "Marks";
    HideTashkeel: "إخفاء التشكيل", "Hide tashkeel";
    ShowControls: "إظهار محارف الاتجاه الخفية", "Show hidden direction characters";
    HiddenInText: "في هذا النص محارف خفية تقلب ترتيب حروفه، فقد يُقرأ على غير ما كُتب.", "This text has hidden characters that reorder its letters; it may read otherwise than it is written.";
    HiddenInName: "في اسم هذا الملف محارف خفية تقلب ترتيب حروفه، فقد يُقرأ على غير ما كُتب.", "The name of this file has hidden characters that reorder its letters; it may read otherwise than it is written.";
    HiddenInBoth: "في هذا النص وفي اسم ملفه محارف خفية تقلب ترتيب الحروف، فقد يُقرآن على غير ما كُتبا.", "This text and the name of its file have hidden characters that reorder letters; they may read otherwise than they are written.";
    ShowHidden: "إظهارها", "Show them";
    ReadWithout: "القراءة بدونها", "Read without them";
    CopySelection: "نسخ", "Copy";
    SelectAll: "تحديد الكل", "Select all";
    ZoomIn: "تكبير الخط", "Larger text";
    ZoomOut: "تصغير الخط", "Smaller text";
    ZoomReset: "الحجم الافتراضي", "Original size";
    NextMention: "الموضع التالي", "Next mention";
    PreviousMention: "الموضع السابق", "Previous mention";
    ToggleSidebar: "قائمة الأسماء", "Entity list";
    FocusFilter: "تصفية القائمة", "Filter the list";
    ReadableFiles: "مقالات", "Articles";
    AllFiles: "كل الملفات", "All files";
    Entities: "الأسماء", "Names";
    Contents: "المحتويات", "Contents";
    Published: "تاريخ النشر", "Published";
    Undated: "بلا تاريخ", "No date";
    DateField: "يوم النشر", "Day of publication";
    DateHint: "مثال: 12 مايو 2026", "e.g. 2026-05-12";
    DateUse: "اعتمد هذا التاريخ", "Use this date";
    DateReset: "عُد إلى تاريخ الملف", "Take the file’s date";
    DateWhy: "تُحسب منه تواريخ مثل «أمس» و«الأسبوع الماضي».", "Dates such as “yesterday” and “last week” are counted from it.";
    DateWrong: "ليس هذا يوما؛ اكتبه مثل 12 مايو 2026 أو 2026-05-12.", "That is no day; write it like 2026-05-12.";
    About: "عن هذا المقال", "About this article";
    AboutTitle: "العنوان", "Title";
    AboutAuthor: "الكاتب", "Author";
    AboutSource: "المصدر", "Source";
    AboutModified: "آخر تحديث", "Last changed";
    AboutLanguage: "اللغة", "Language";
    AboutDirection: "الاتجاه", "Direction";
    AboutFormat: "نوع الملف", "Format";
    AboutEncoding: "الترميز", "Encoding";
    AboutImages: "الصور (لا تُعرض ولا تُجلب)", "Pictures (neither shown nor fetched)";
    AboutAttachments: "المرفقات (لا تُفتح)", "Attachments (not opened)";
    RightToLeft: "من اليمين إلى اليسار", "right to left";
    LeftToRight: "من اليسار إلى اليمين", "left to right";
    Articles: "مقالات هذا الملف", "The articles in this file";
    ArticlesHint: "اختر المقال الذي تريد قراءته", "Choose the one that you want to read";
    BackToArticles: "كل مقالات الملف", "All articles of the file";
    FileChanged: "تغيّر الملف على القرص منذ فُتح.", "The file has changed on disk since it was opened.";
    ReadAgain: "أعد قراءته", "Read it again";
    CancelReading: "ألغ القراءة", "Cancel";
    ReadingPage: "تُقرأ الصفحة", "Reading page";
    Menu: "القائمة", "Menu";
    Theme: "المظهر", "Theme";
    ThemeSystem: "حسب النظام", "System";
    ThemeLight: "فاتح", "Light";
    ThemeDark: "داكن", "Dark";
    InterfaceLanguage: "لغة الواجهة", "Language";
    LanguageSystem: "حسب النظام", "System";
    Quit: "خروج", "Quit";
    Close: "إغلاق", "Close";
    DropHere: "أفلت الملف هنا لفتحه", "Drop the file to open it";
    Welcome: "افتح مقالا لتقرأه", "Open an article to read it";
    WelcomeHint: "أو أفلت ملفا في هذه النافذة، أو الصق نصا", "or drop a file on this window, or paste text";
    Offline: "كل شيء يجري على جهازك؛ لا شيء يغادره", "Everything happens on your machine; nothing leaves it";
    Loading: "تجري قراءة الملف…", "Reading the file…";
    Extracting: "يجري البحث عن الأسماء…", "Looking for names…";
    NothingFound: "لم يُعثر على أسماء أو تواريخ في هذا النص", "No names were found in this text";
    NoMatch: "لا شيء يطابق التصفية", "Nothing matches the filter";
    FilterHint: "تصفية…", "Filter…";
    ClearFilter: "مسح التصفية", "Clear the filter";
    HideShading: "إخفاء تظليل: ", "Hide shading: ";
    ShowShading: "إظهار تظليل: ", "Show shading: ";
    ReadAs: "قُرئ الملف بترميز", "The file was read as";
    ReadAsOther: "اقرأه بترميز آخر:", "Read it as another encoding:";
    Automatic: "تلقائي", "Automatic";
    Untitled: "نص بلا عنوان", "Untitled text";
    Page: "المقال", "Article";
    Variants: "يرد أيضا: ", "Also: ";
    Because: "السبب: ", "Why: ";
    Value: "القيمة: ", "Value: ";
    Confidence: "الثقة", "Confidence";
    Person: "أشخاص", "People";
    Organisation: "هيئات", "Organisations";
    Place: "أماكن", "Places";
    Event: "أحداث", "Events";
    Group: "جنسيات وجماعات", "Nationalities and groups";
    Date: "تواريخ", "Dates";
    Money: "مبالغ", "Amounts of money";
    Percent: "نسب مئوية", "Percentages";
    Quantity: "مقادير", "Measures";
    OnePerson: "شخص", "Person";
    OneOrganisation: "هيئة", "Organisation";
    OnePlace: "مكان", "Place";
    OneEvent: "حدث", "Event";
    OneGroup: "جنسية أو جماعة", "Nationality or group";
    OneDate: "تاريخ", "Date";
    OneMoney: "مبلغ", "Amount";
    OnePercent: "نسبة مئوية", "Percentage";
    OneQuantity: "مقدار", "Measure";
    InPlaceList: "في قائمة الأماكن", "in the list of places";
    InNameList: "كلماته في قوائم أسماء الأشخاص", "its words are in the lists of personal names";
    InOrganisationList: "في قائمة الهيئات", "in the list of organisations";
    InEventList: "في قائمة الأحداث", "in the list of events";
    InGroupList: "في قائمة الجنسيات والجماعات", "in the list of nationalities and groups";
    AfterTitle: "بعد الصفة «", "after the title “";
    BeginsWith: "يبدأ بـ«", "begins with “";
    Beside: "بجانب «", "beside “";
    QuoteEnd: "»", "”";
    LikeDate: "مكتوب كتاريخ", "written like a date";
    LikeAmount: "عدد مع وحدته", "a number with its unit";
    ByModel: "تعرّف عليه النموذج المدرب", "recognised by the trained model";
    SameAs: "هو نفسه «", "the same as “";
    ErrorNotFound: "لا يوجد ملف في هذا المسار؛ تحقق من الاسم أو اختر ملفا آخر.", "There is no file there; check the name or choose another file.";
    ErrorFolder: "هذا مجلد لا ملف؛ افتح ملفا بداخله.", "That is a folder, not a file; open a file inside it.";
    ErrorPermission: "لا يسمح النظام بقراءة هذا الملف؛ غيّر أذوناته أو انسخه إلى مجلدك.", "The system does not let you read this file; change its permissions or copy it to your folder.";
    ErrorTooLarge: "الملف أكبر مما يُقرأ دفعة واحدة؛ قسّمه إلى ملفات أصغر.", "The file is larger than can be read at once; split it into smaller files.";
    ErrorBinary: "لا نص في هذا الملف؛ افتح مقالا، مثل ملف PDF أو Word أو صفحة محفوظة أو ملف نصي.", "There is no text in this file; open an article, such as a PDF, a Word file, a saved page or a text file.";
    ErrorUnsupported: "لا يقرأ ورّاق هذا النوع من الملفات؛ احفظ المقال بنوع آخر مثل PDF أو txt ثم افتحه: ", "Warraq does not read this kind of file; save the article as another, such as PDF or .txt, and open that: ";
    ErrorEmpty: "الملف فارغ؛ اختر ملفا فيه نص.", "The file is empty; choose one with text in it.";
    ErrorNoTextLayer: "لا نص في هذا الملف يمكن قراءته، بل صور صفحات فقط؛ حوّله أولا ببرنامج يتعرف الحروف (OCR).", "This file has no text that can be read, only pictures of pages; run it through a program that recognises letters (OCR) first.";
    ErrorLocked: "الملف محمي بكلمة سر؛ احفظه بلا كلمة سر ثم افتحه.", "The file is protected by a password; save it without one and open that.";
    ErrorDamaged: "الملف تالف فلا يمكن قراءته؛ احصل على نسخة أخرى منه.", "The file is damaged and cannot be read; get another copy of it.";
    ErrorBeyondLimit: "في هذا الملف أكثر مما يُفتح بأمان؛ افتح المقال وحده.", "This file holds more than can safely be opened; open the article by itself.";
    ErrorCancelled: "أُلغيت القراءة.", "Reading was cancelled.";
    ErrorIo: "تعذرت قراءة الملف؛ حاول مرة أخرى أو انسخه إلى قرص آخر.", "The file could not be read; try again or copy it to another disk.";
    ErrorNotAFile: "هذا أنبوب أو جهاز لا ملف؛ افتح ملفا عاديا.", "That is a pipe or a device, not a file; open an ordinary file.";
    ErrorFault: "حدث خطأ داخلي أثناء قراءة الملف؛ بقي ما كان مفتوحا كما هو.", "An internal error happened while reading the file; what was open stays open.";
    ErrorNoDialog: "لا تتوفر نافذة لاختيار الملفات على هذا النظام؛ أفلت الملف في النافذة أو مرره في سطر الأوامر.", "This system offers no file dialog; drop the file on the window or name it on the command line.";
    ErrorClipboardEmpty: "لا نص في الحافظة؛ انسخ نصا أولا.", "There is no text on the clipboard; copy some first.";
    RemarkUndecodable: "بايتات لا معنى لها في هذا الترميز (علامتها �)، ولعل ترميزا آخر أصح؛ عددها:", "Bytes that mean nothing in this encoding (shown as �); another encoding may fit better. Their number:";
    RemarkNul: "محارف فارغة حُذفت من النص؛ عددها:", "Empty characters were left out of the text; their number:";
    RemarkEncodedTwice: "كان النص مرمزا مرتين فأُصلح.", "The text had been encoded twice and was put right.";
    RemarkDamaged: "الملف تالف في مواضع منه، وهذا ما أمكنت قراءته.", "The file is damaged in places; what could be read is here.";
    RemarkPartLeftOut: "تعذرت قراءة جزء من الملف فتُرك:", "A part of the file could not be read and was left out:";
    RemarkPages: "صفحات لا نص فيها يمكن قراءته، عددها:", "Pages without text that could be read; their number:";
    RemarkMoreArticles: "في الملف مقالات أخرى، عددها:", "The file holds other articles; their number:";
    ErrorSettings: "تعذر حفظ الإعدادات.", "The settings could not be saved.";
}

impl Message {
    /// The name of a type over its rows.
    pub const fn types(kind: EntityType) -> Self {
        match kind {
            EntityType::Person => Self::Person,
            EntityType::Organisation => Self::Organisation,
            EntityType::Place => Self::Place,
            EntityType::Event => Self::Event,
            EntityType::Group => Self::Group,
            EntityType::Date => Self::Date,
            EntityType::Money => Self::Money,
            EntityType::Percent => Self::Percent,
            EntityType::Quantity => Self::Quantity,
        }
    }

    /// The name of one thing of a type.
    pub const fn one(kind: EntityType) -> Self {
        match kind {
            EntityType::Person => Self::OnePerson,
            EntityType::Organisation => Self::OneOrganisation,
            EntityType::Place => Self::OnePlace,
            EntityType::Event => Self::OneEvent,
            EntityType::Group => Self::OneGroup,
            EntityType::Date => Self::OneDate,
            EntityType::Money => Self::OneMoney,
            EntityType::Percent => Self::OnePercent,
            EntityType::Quantity => Self::OneQuantity,
        }
    }
}

/// "3 mentions" with the plural forms of the language (CLDR: Arabic has six).
pub fn mentions(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::En, 1) => "1 mention".to_owned(),
        (Language::En, _) => format!("{count} mentions"),
        (Language::Ar, 0) => "لا موضع".to_owned(),
        (Language::Ar, 1) => "موضع واحد".to_owned(),
        (Language::Ar, 2) => "موضعان".to_owned(),
        (Language::Ar, _) => match count % 100 {
            3..=10 => format!("{count} مواضع"),
            11..=99 => format!("{count} موضعا"),
            _ => format!("{count} موضع"),
        },
    }
}

/// "opened with 2 remarks", likewise.
pub fn remarks(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::En, 1) => "Opened with 1 remark".to_owned(),
        (Language::En, _) => format!("Opened with {count} remarks"),
        (Language::Ar, 0 | 1) => "فُتح مع ملاحظة واحدة".to_owned(),
        (Language::Ar, 2) => "فُتح مع ملاحظتين".to_owned(),
        (Language::Ar, _) => match count % 100 {
            3..=10 => format!("فُتح مع {count} ملاحظات"),
            _ => format!("فُتح مع {count} ملاحظة"),
        },
    }
}
