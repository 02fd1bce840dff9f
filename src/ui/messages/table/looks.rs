//! The look of the page and the window: face, lines, shading, themes.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    LineHeight: "ارتفاع السطر", "Line height", "Interligne";
    LinesApart: "مباعدة الأسطر", "Lines further apart", "Écarter les lignes";
    LinesCloser: "تقريب الأسطر", "Lines closer together", "Resserrer les lignes";
    Measure: "طول السطر", "Line length", "Longueur de ligne";
    LinesLonger: "أسطر أطول", "Longer lines", "Lignes plus longues";
    LinesShorter: "أسطر أقصر", "Shorter lines", "Lignes plus courtes";
    Face: "خط المقال", "Typeface", "Police";
    FaceNaskh: "نسخ", "Naskh", "Naskh";
    FaceSans: "حديث", "Sans", "Sans";
    FaceInstalled: "خط مثبت…", "Installed…", "Installée…";
    FaceMissing: "هذا الخط غير مثبت:", "Not installed:", "Police absente :";
    FaceMissingHint:
        "اختير للمقال خط غير مثبت على هذا الجهاز، فعُرض بالنسخ:",
        "The typeface that was chosen is not installed, so the article is set in Naskh:",
        "La police choisie n’est pas installée ; l’article est composé en naskh :";
    FacesLooking:
        "يجري البحث عن الخطوط…",
        "Looking for typefaces…",
        "Recherche des polices…";
    FacesNone:
        "لا خط عربيا غير خطي البرنامج على هذا الجهاز",
        "No other Arabic typeface is installed",
        "Aucune autre police arabe n’est installée";
    PageInNaskh: "المقال بخط النسخ", "Set the article in Naskh", "Article en naskh";
    PageInSans: "المقال بخط حديث", "Set the article in Sans", "Article en sans";
    Shading: "تظليل الأسماء", "Shading", "Marquage des noms";
    ShadingFills: "لون", "Colour", "Couleur";
    ShadingUnderlines: "خط تحتها", "Underline", "Souligné";
    ShadingNone: "بلا تظليل", "None", "Aucun";
    ShadeWithFills: "تظليل الأسماء باللون", "Shade names with colour", "Marquer les noms en couleur";
    ShadeWithLines: "وضع خط تحت الأسماء", "Underline names", "Souligner les noms";
    ShadeNot: "عدم تظليل الأسماء", "Do not mark names", "Ne pas marquer les noms";
    ToggleFullScreen: "ملء الشاشة", "Full screen", "Plein écran";
    ToggleAlone: "المقال وحده", "Article alone", "L’article seul";
    AloneSaid:
        "المقال وحده: اضغط Esc ليعود كل شيء، أو حرّك المؤشر إلى أعلى النافذة ليظهر الشريط.",
        "The article alone: press Esc to bring everything back, or move the pointer to the top for the bar.",
        "L’article seul : Échap rétablit tout ; le pointeur en haut de la fenêtre montre la barre.";
    ThemeSepia: "ورقي", "Sepia", "Sépia";
    ThemeToSepia: "المظهر الورقي", "Sepia theme", "Thème sépia";
}
