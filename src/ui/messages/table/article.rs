//! What is known of the article: the masthead, the list of a file's articles.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    Page: "المقال", "Article", "Article";
    Contents: "المحتويات", "Contents", "Sommaire";
    Published: "تاريخ النشر", "Published", "Publié le";
    Undated: "بلا تاريخ", "No date", "Sans date";
    DateField: "يوم النشر", "Day of publication", "Jour de publication";
    DateHint: "مثال: 12 مايو 2026", "e.g. 2026-05-12", "p. ex. 2026-05-12";
    DateUse: "اعتماد هذا التاريخ", "Use this date", "Utiliser cette date";
    DateReset: "العودة إلى تاريخ الملف", "Take the file’s date", "Reprendre la date du fichier";
    DateWhy:
        "تُحسب منه تواريخ مثل «أمس» و«الأسبوع الماضي».",
        "Dates such as “yesterday” and “last week” are counted from it.",
        "Les dates comme « hier » ou « la semaine dernière » se comptent à partir d’elle.";
    DateWrong:
        "ليس هذا يوما؛ اكتبه مثل 12 مايو 2026 أو 2026-05-12.",
        "That is no day; write it like 2026-05-12.",
        "Ce n’est pas un jour ; écrivez-le ainsi : 2026-05-12.";
    About: "عن هذا المقال", "About this article", "À propos de cet article";
    AboutTitle: "العنوان", "Title", "Titre";
    AboutAuthor: "الكاتب", "Author", "Auteur";
    AboutSource: "المصدر", "Source", "Source";
    AboutModified: "آخر تحديث", "Last changed", "Dernière modification";
    AboutLanguage: "اللغة", "Language", "Langue";
    AboutDirection: "الاتجاه", "Direction", "Sens de lecture";
    NameOfArabic: "العربية", "Arabic", "Arabe";
    NameOfEnglish: "الإنجليزية", "English", "Anglais";
    NameOfFrench: "الفرنسية", "French", "Français";
    NameOfPersian: "الفارسية", "Persian", "Persan";
    NameOfUrdu: "الأردية", "Urdu", "Ourdou";
    PlainText: "نص عادي", "Plain text", "Texte brut";
    AboutFormat: "نوع الملف", "Format", "Format";
    AboutEncoding: "الترميز", "Encoding", "Encodage";
    AboutImages:
        "الصور (لا تُعرض ولا تُجلب)",
        "Pictures (neither shown nor fetched)",
        "Images (ni affichées ni téléchargées)";
    AboutAttachments:
        "المرفقات (لا تُفتح)",
        "Attachments (not opened)",
        "Pièces jointes (non ouvertes)";
    RightToLeft: "من اليمين إلى اليسار", "right to left", "de droite à gauche";
    LeftToRight: "من اليسار إلى اليمين", "left to right", "de gauche à droite";
    Articles: "مقالات هذا الملف", "The articles in this file", "Les articles de ce fichier";
    ArticlesHint:
        "اختر المقال الذي تريد قراءته",
        "Choose the one that you want to read",
        "Choisissez celui que vous voulez lire";
    BackToArticles: "كل مقالات الملف", "All articles of the file", "Tous les articles du fichier";
}
