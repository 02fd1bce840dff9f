//! What went wrong, and what to do next.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    ErrorNotFound:
        "لا يوجد ملف في هذا المسار؛ تحقق من الاسم أو اختر ملفا آخر.",
        "There is no file there; check the name or choose another file.",
        "Il n’y a pas de fichier à cet endroit ; vérifiez le nom ou choisissez un autre fichier.";
    ErrorFolder:
        "هذا مجلد لا ملف؛ افتح ملفا بداخله.",
        "That is a folder, not a file; open a file inside it.",
        "C’est un dossier, pas un fichier ; ouvrez un fichier qu’il contient.";
    ErrorPermission:
        "لا يسمح النظام بقراءة هذا الملف؛ غيّر أذوناته أو انسخه إلى مجلدك.",
        "The system does not let you read this file; change its permissions or copy it to your folder.",
        "Le système ne vous laisse pas lire ce fichier ; changez ses droits ou copiez-le dans votre dossier.";
    ErrorTooLarge:
        "الملف أكبر مما يُقرأ دفعة واحدة؛ قسّمه إلى ملفات أصغر.",
        "The file is larger than can be read at once; split it into smaller files.",
        "Le fichier est trop grand pour être lu d’un coup ; divisez-le en fichiers plus petits.";
    ErrorBinary:
        "لا نص في هذا الملف؛ افتح مقالا، مثل ملف PDF أو Word أو صفحة محفوظة أو ملف نصي.",
        "There is no text in this file; open an article, such as a PDF, a Word file, a saved page or a text file.",
        "Il n’y a pas de texte dans ce fichier ; ouvrez un article, par exemple un PDF, un fichier Word, une page enregistrée ou un fichier texte.";
    ErrorUnsupported:
        "لا يقرأ ورّاق هذا النوع من الملفات؛ احفظ المقال بنوع آخر مثل PDF أو txt ثم افتحه: ",
        "Warraq does not read this kind of file; save the article as another, such as PDF or .txt, and open that: ",
        "Warraq ne lit pas ce type de fichier ; enregistrez l’article sous une autre forme, PDF ou .txt par exemple, et ouvrez celle-là : ";
    ErrorEmpty:
        "الملف فارغ؛ اختر ملفا فيه نص.",
        "The file is empty; choose one with text in it.",
        "Le fichier est vide ; choisissez-en un qui contient du texte.";
    ErrorNoTextLayer:
        "لا نص في هذا الملف يمكن قراءته، بل صور صفحات فقط؛ حوّله أولا ببرنامج يتعرف الحروف (OCR).",
        "This file has no text that can be read, only pictures of pages; run it through a program that recognises letters (OCR) first.",
        "Ce fichier n’a pas de texte lisible, seulement des images de pages ; passez-le d’abord dans un logiciel de reconnaissance de caractères (OCR).";
    ErrorLocked:
        "الملف محمي بكلمة سر؛ احفظه بلا كلمة سر ثم افتحه.",
        "The file is protected by a password; save it without one and open that.",
        "Le fichier est protégé par un mot de passe ; enregistrez-le sans mot de passe et ouvrez cette copie.";
    ErrorDamaged:
        "الملف تالف فلا يمكن قراءته؛ احصل على نسخة أخرى منه.",
        "The file is damaged and cannot be read; get another copy of it.",
        "Le fichier est endommagé et ne peut pas être lu ; procurez-vous une autre copie.";
    ErrorBeyondLimit:
        "في هذا الملف أكثر مما يُفتح بأمان؛ افتح المقال وحده.",
        "This file holds more than can safely be opened; open the article by itself.",
        "Ce fichier contient plus que ce qu’on peut ouvrir sans danger ; ouvrez l’article seul.";
    ErrorCancelled: "أُلغيت القراءة.", "Reading was cancelled.", "La lecture a été annulée.";
    ErrorIo:
        "تعذرت قراءة الملف؛ حاول مرة أخرى أو انسخه إلى قرص آخر.",
        "The file could not be read; try again or copy it to another disk.",
        "Le fichier n’a pas pu être lu ; réessayez ou copiez-le sur un autre disque.";
    ErrorNotAFile:
        "هذا أنبوب أو جهاز لا ملف؛ افتح ملفا عاديا.",
        "That is a pipe or a device, not a file; open an ordinary file.",
        "C’est un tube ou un périphérique, pas un fichier ; ouvrez un fichier ordinaire.";
    ErrorFault:
        "حدث خطأ داخلي أثناء قراءة الملف؛ بقي ما كان مفتوحا كما هو.",
        "An internal error happened while reading the file; what was open stays open.",
        "Une erreur interne s’est produite pendant la lecture du fichier ; ce qui était ouvert le reste.";
    ErrorNoDialog:
        "لا تتوفر نافذة لاختيار الملفات على هذا النظام؛ أفلت الملف في النافذة أو مرره في سطر الأوامر.",
        "This system offers no file dialog; drop the file on the window or name it on the command line.",
        "Ce système n’offre pas de boîte de dialogue de fichiers ; déposez le fichier dans la fenêtre ou nommez-le sur la ligne de commande.";
    ErrorClipboardEmpty:
        "لا نص في الحافظة؛ انسخ نصا أولا.",
        "There is no text on the clipboard; copy some first.",
        "Il n’y a pas de texte dans le presse-papiers ; copiez-en d’abord.";
    RemarkUndecodable:
        "بايتات لا معنى لها في هذا الترميز (علامتها �)، ولعل ترميزا آخر أصح؛ عددها:",
        "Bytes that mean nothing in this encoding (shown as �); another encoding may fit better. Their number:",
        "Octets qui n’ont pas de sens dans cet encodage (affichés �) ; un autre conviendrait peut-être mieux. Leur nombre :";
    RemarkNul:
        "محارف فارغة حُذفت من النص؛ عددها:",
        "Empty characters were left out of the text; their number:",
        "Des caractères vides ont été retirés du texte ; leur nombre :";
    RemarkEncodedTwice:
        "كان النص مرمزا مرتين فأُصلح.",
        "The text had been encoded twice and was put right.",
        "Le texte avait été encodé deux fois ; il a été rétabli.";
    RemarkDamaged:
        "الملف تالف في مواضع منه، وهذا ما أمكنت قراءته.",
        "The file is damaged in places; what could be read is here.",
        "Le fichier est endommagé par endroits ; voici ce qui a pu être lu.";
    RemarkPartLeftOut:
        "تعذرت قراءة جزء من الملف فتُرك:",
        "A part of the file could not be read and was left out:",
        "Une partie du fichier n’a pas pu être lue et a été laissée de côté :";
    RemarkPages:
        "صفحات لا نص فيها يمكن قراءته، عددها:",
        "Pages without text that could be read; their number:",
        "Pages sans texte lisible ; leur nombre :";
    RemarkMoreArticles:
        "في الملف مقالات أخرى، عددها:",
        "The file holds other articles; their number:",
        "Le fichier contient d’autres articles ; leur nombre :";
    ErrorSettings:
        "تعذر حفظ الإعدادات.",
        "The settings could not be saved.",
        "Les réglages n’ont pas pu être enregistrés.";
}
