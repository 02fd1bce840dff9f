//! The reading panel, and the banner over hidden controls.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    Reading: "ضبط القراءة", "Reading", "Lecture";
    LetterSize: "حجم الخط", "Text size", "Taille du texte";
    LineEnds: "نهايات الأسطر", "Line ends", "Fins de ligne";
    Kashida: "بالكشيدة", "Kashida", "Kashida";
    Spaces: "بالمسافات", "Spaces", "Espaces";
    Ragged: "حرة", "Ragged", "Libres";
    JustifyKashida: "ضبط الأسطر بالكشيدة", "Flush lines with kashida", "Justifier par la kashida";
    JustifySpaces: "ضبط الأسطر بالمسافات", "Flush lines with spaces", "Justifier par les espaces";
    JustifyNot: "ترك نهايات الأسطر حرة", "Ragged lines", "Ne pas justifier";
    Digits: "الأرقام", "Digits", "Chiffres";
    DigitsKept: "كما كُتبت", "As written", "D’origine";
    DigitsAsWritten: "كما كُتبت", "As written", "Comme dans le texte";
    DigitsArabic: "أرقام عربية (٠١٢٣)", "Arabic digits (٠١٢٣)", "Chiffres arabes orientaux (٠١٢٣)";
    DigitsLatin: "أرقام لاتينية (0123)", "Latin digits (0123)", "Chiffres latins (0123)";
    Marks: "العلامات", "Marks", "Signes";
    HideTashkeel: "إخفاء التشكيل", "Hide tashkeel", "Masquer les voyelles (tachkil)";
    ShowControls:
        "إظهار محارف الاتجاه الخفية",
        "Show hidden direction characters",
        "Afficher les signes directionnels";
    HiddenInText:
        "في هذا النص محارف خفية تقلب ترتيب حروفه، فقد يُقرأ على غير ما كُتب.",
        "This text has hidden characters that reorder its letters; it may read otherwise than it is written.",
        "Ce texte contient des caractères cachés qui changent l’ordre de ses lettres ; il peut se lire autrement qu’il n’est écrit.";
    HiddenInName:
        "في اسم هذا الملف محارف خفية تقلب ترتيب حروفه، فقد يُقرأ على غير ما كُتب.",
        "The name of this file has hidden characters that reorder its letters; it may read otherwise than it is written.",
        "Le nom de ce fichier contient des caractères cachés qui changent l’ordre de ses lettres ; il peut se lire autrement qu’il n’est écrit.";
    HiddenInBoth:
        "في هذا النص وفي اسم ملفه محارف خفية تقلب ترتيب الحروف، فقد يُقرآن على غير ما كُتبا.",
        "This text and the name of its file have hidden characters that reorder letters; they may read otherwise than they are written.",
        "Ce texte et le nom de son fichier contiennent des caractères cachés qui changent l’ordre des lettres ; ils peuvent se lire autrement qu’ils ne sont écrits.";
    ShowHidden: "إظهارها", "Show them", "Les afficher";
    ReadWithout: "القراءة بدونها", "Read without them", "Lire sans ces caractères";
    ZoomIn: "تكبير الخط", "Larger text", "Texte plus grand";
    ZoomOut: "تصغير الخط", "Smaller text", "Texte plus petit";
    ZoomReset: "الحجم الافتراضي", "Original size", "Taille d’origine";
}
