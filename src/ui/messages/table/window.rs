//! What the window says of itself: menus, files, theme, language.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    AppName: "ورّاق", "Warraq", "Warraq";
    Tagline:
        "قارئ للمقالات العربية يظلّل الأسماء ويسردها",
        "A reader for Arabic articles that shades the names and lists them",
        "Un lecteur d’articles arabes qui colore les noms et en dresse la liste";
    Open: "فتح ملف…", "Open file…", "Ouvrir un fichier…";
    OpenRecent: "الملفات الأخيرة", "Recent files", "Fichiers récents";
    NoRecent: "لا ملفات بعد", "No files yet", "Aucun fichier pour l’instant";
    ClearRecent: "محو القائمة", "Clear this list", "Vider cette liste";
    Paste: "لصق نص", "Paste text", "Coller du texte";
    OpenSample: "فتح مقال تجريبي", "Open the sample article", "Ouvrir l’article d’exemple";
    CopySelection: "نسخ", "Copy", "Copier";
    SelectAll: "تحديد الكل", "Select all", "Tout sélectionner";
    ToggleSidebar: "قائمة الأسماء", "List of names", "Liste des noms";
    ReadableFiles: "مقالات", "Articles", "Articles";
    AllFiles: "كل الملفات", "All files", "Tous les fichiers";
    FileChanged:
        "تغيّر الملف على القرص منذ فُتح.",
        "The file has changed on disk since it was opened.",
        "Le fichier a changé sur le disque depuis son ouverture.";
    ReadAgain: "إعادة القراءة", "Read it again", "Relire";
    CancelReading: "إلغاء القراءة", "Cancel", "Annuler";
    ReadingPage: "تُقرأ الصفحة", "Reading page", "Lecture de la page";
    Menu: "القائمة", "Menu", "Menu";
    Theme: "المظهر", "Theme", "Thème";
    ThemeSystem: "حسب النظام", "System", "Système";
    ThemeLight: "فاتح", "Light", "Clair";
    ThemeDark: "داكن", "Dark", "Sombre";
    InterfaceLanguage: "لغة الواجهة", "Language", "Langue";
    LanguageSystem: "حسب النظام", "System", "Système";
    Quit: "خروج", "Quit", "Quitter";
    Close: "إغلاق", "Close", "Fermer";
    DropHere:
        "أفلت الملف هنا لفتحه",
        "Drop the file to open it",
        "Déposez le fichier pour l’ouvrir";
    Welcome: "افتح مقالا لتقرأه", "Open an article to read it", "Ouvrez un article pour le lire";
    WelcomeHint:
        "أو أفلت ملفا في هذه النافذة، أو الصق نصا",
        "or drop a file on this window, or paste text",
        "ou déposez un fichier sur cette fenêtre, ou collez du texte";
    Offline:
        "كل شيء يجري على جهازك؛ لا شيء يغادره",
        "Everything happens on your machine; nothing leaves it",
        "Tout se passe sur votre machine ; rien n’en sort";
    Loading: "تجري قراءة الملف…", "Reading the file…", "Lecture du fichier…";
    Automatic: "تلقائي", "Automatic", "Automatique";
    ReadAs: "قُرئ الملف بترميز", "The file was read as", "Le fichier a été lu en";
    ReadAsOther:
        "قراءته بترميز آخر:",
        "Read it as another encoding:",
        "Le lire dans un autre encodage :";
    Untitled: "نص بلا عنوان", "Untitled text", "Texte sans titre";
    SidebarEdge: "عرض القائمة", "Width of the list", "Largeur de la liste";
}
