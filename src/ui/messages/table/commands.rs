//! The sections of the command table, the palette and the sheet of keys.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    SectionFile: "الملف", "File", "Fichier";
    SectionText: "النص", "Text", "Texte";
    SectionNames: "الأسماء", "Names", "Noms";
    SectionReading: "القراءة", "Reading", "Lecture";
    SectionWindow: "النافذة", "Window", "Fenêtre";
    OpenPalette: "كل الأوامر…", "All commands…", "Toutes les commandes…";
    PaletteHint: "اكتب بضعة أحرف من اسم الأمر", "A few letters of a command", "Quelques lettres d’une commande";
    NoCommand: "لا أمر بهذا الاسم", "No command of that name", "Aucune commande ne porte ce nom";
    OpenHelp: "اختصارات لوحة المفاتيح", "Keyboard shortcuts", "Raccourcis clavier";
    ThemeAsSystem: "المظهر حسب النظام", "System theme", "Thème du système";
    ThemeToLight: "المظهر الفاتح", "Light theme", "Thème clair";
    ThemeToDark: "المظهر الداكن", "Dark theme", "Thème sombre";
    LessMotion: "بلا حركة أو وميض", "No motion or flashes", "Sans mouvement ni clignotement";
    LanguageAsSystem: "الواجهة بلغة النظام", "Interface in the system’s language", "Interface dans la langue du système";
    LanguageToArabic: "الواجهة بالعربية", "Interface in Arabic", "Interface en arabe";
    LanguageToEnglish: "الواجهة بالإنجليزية", "Interface in English", "Interface en anglais";
    LanguageToFrench: "الواجهة بالفرنسية", "Interface in French", "Interface en français";
    KeysOfPage: "في الصفحة والقائمة", "On the page and in the list", "Dans la page et la liste";
    KeysScroll: "سطرا إلى أعلى أو أسفل", "up or down by a line", "une ligne plus haut ou plus bas";
    KeysScreen: "شاشة إلى أعلى أو أسفل", "up or down by a screen", "un écran plus haut ou plus bas";
    KeysEnds: "إلى أول المقال أو آخره", "to the beginning or the end", "au début ou à la fin de l’article";
    KeysSelect: "تحديد بالحروف والأسطر", "select by letters and lines", "sélectionner par lettres et lignes";
    KeysWords: "تحديد بالكلمات والفقرات", "select by words and paragraphs", "sélectionner par mots et paragraphes";
    KeysFocus: "الانتقال بين أجزاء النافذة", "from one part of the window to the next", "d’une partie de la fenêtre à l’autre";
    KeysBack: "إلغاء التحديد أو إغلاق ما فُتح", "deselect, or close what is open", "désélectionner, ou fermer ce qui est ouvert";
    KeysChange:
        "تُغيَّر المفاتيح في هذا الملف، تحت «keys»، باسم الأمر وما يُكتب له، مثل: \"open\": [\"Ctrl+O\"]",
        "Keys can be changed in this file, under “keys”, by a command’s name, such as: \"open\": [\"Ctrl+O\"]",
        "Les touches se changent dans ce fichier, sous « keys », par le nom de la commande, p. ex. \"open\": [\"Ctrl+O\"]";
}
