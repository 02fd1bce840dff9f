//! Marks, corrections, the lexicon.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    SectionDesk: "العلامات والتصحيح", "Marks and corrections", "Marques et corrections";
    DeskUndo: "تراجع", "Undo", "Annuler";
    DeskRedo: "إعادة", "Redo", "Rétablir";
    DeskMenu: "ما يمكن فعله هنا", "What can be done here", "Actions possibles ici";
    DeskRename: "تغيير الاسم…", "Rename…", "Renommer…";
    DeskNameField: "الاسم", "Name", "Nom";
    DeskLatin: "الاسم بالحروف اللاتينية…", "Name in Latin letters…", "Nom en lettres latines…";
    DeskLatinField: "بالحروف اللاتينية", "In Latin letters", "En lettres latines";
    DeskMerge: "دمج", "Merge", "Fusionner";
    DeskMergeChosen:
        "دمج الأسماء المختارة",
        "Merge the chosen names",
        "Fusionner les noms choisis";
    DeskMergeInto: "دمج في اسم آخر…", "Merge into another name…", "Fusionner avec un autre nom…";
    DeskIntoField: "الاسم الذي يُدمج فيه", "The name to merge into", "Le nom qui reste";
    DeskNothingElse:
        "لا اسم آخر في هذا المقال",
        "There is no other name in this article",
        "Il n’y a pas d’autre nom dans cet article";
    DeskSplit: "فصل صيغة عن الاسم", "Split a form off", "Séparer une forme";
    DeskRetype: "تغيير النوع", "Change the type", "Changer de type";
    DeskNotHere:
        "ليس اسما في هذا الموضع",
        "Not a name in this place",
        "Pas un nom à cet endroit";
    DeskReject:
        "ليس اسما في هذا المقال",
        "Not a name in this article",
        "Pas un nom dans cet article";
    DeskNever: "ليس اسما أبدا", "Never a name", "Jamais un nom";
    DeskRemember:
        "اعتماده في كل المقالات",
        "Remember for all articles",
        "Retenir pour tous les articles";
    DeskAdd: "إضافة اسم حيثما ورد", "Add as a name wherever it stands", "Ajouter comme nom partout";
    DeskAddHere: "إضافة اسم هنا فقط", "Add as a name here only", "Ajouter comme nom ici seulement";
    DeskResize:
        "مطابقة حدود الاسم للتحديد",
        "Make the name cover the selection",
        "Étendre le nom à la sélection";
    DeskSave: "حفظ", "Save", "Enregistrer";
    DeskCancel: "إلغاء", "Cancel", "Annuler";
    DeskRemembered:
        "سيُعرف هذا الاسم في كل مقال تفتحه؛ تجده في معجمك.",
        "This name will be known in every article you open; it is in your lexicon.",
        "Ce nom sera reconnu dans tous vos articles ; il est dans votre lexique.";
    DeskNeverNow:
        "لن يُعد هذا اسما في أي مقال؛ تجده في معجمك.",
        "This will not be taken for a name in any article; it is in your lexicon.",
        "Ceci ne sera plus pris pour un nom ; il est dans votre lexique.";
    DeskUnsaved:
        "تعذر حفظ ما فعلته على القرص؛ سيُحفظ مع الخطوة التالية إن أمكن.",
        "What you did could not be saved; it will be tried again with the next step.",
        "L’enregistrement a échoué ; il sera retenté à la prochaine action.";
    DeskSetAside:
        "تعذرت قراءة ما حُفظ من قبل، فوُضع جانبا في ملف آخر ولم يُمح:",
        "What was saved before could not be read; it was put aside in another file, not deleted:",
        "Ce qui avait été enregistré est illisible et a été mis de côté, sans être effacé :";
    MarkHighlight: "تمييز بالأصفر", "Highlight in yellow", "Surligner en jaune";
    MarkAddNote: "إضافة ملاحظة…", "Add a note…", "Ajouter une note…";
    MarkNote: "ملاحظة", "Note", "Note";
    MarkNoteField: "اكتب ملاحظتك", "Write your note", "Écrivez votre note";
    MarkEditNote: "تحرير الملاحظة", "Edit the note", "Modifier la note";
    MarkRemove: "إزالة العلامة", "Remove the mark", "Supprimer la marque";
    MarkBookmark: "إشارة مرجعية", "Bookmark", "Signet";
    MarkAddBookmark: "إضافة إشارة مرجعية", "Add a bookmark", "Ajouter un signet";
    Marked: "علاماتي", "My marks", "Mes marques";
    MarksNone:
        "لا علامات بعد. حدد نصا وانقر بالزر الأيمن لتمييزه أو كتابة ملاحظة عنه.",
        "No marks yet. Select text and right-click to highlight it or write a note.",
        "Pas encore de marques. Sélectionnez du texte, puis clic droit pour le surligner ou l’annoter.";
    MarksLost:
        "لم يُعثر على موضعها في النص بعد تغيّره",
        "Their place was not found in the changed text",
        "Leur place n’a pas été retrouvée dans le texte modifié";
    ColorYellow: "أصفر", "Yellow", "Jaune";
    ColorGreen: "أخضر", "Green", "Vert";
    ColorBlue: "أزرق", "Blue", "Bleu";
    ColorPink: "وردي", "Pink", "Rose";
    DecidedByYou: "قرارك أنت", "decided by you", "décidé par vous";
    InYourLexicon: "في معجمك", "in your lexicon", "dans votre lexique";
    Lexicon: "معجمي…", "My lexicon…", "Mon lexique…";
    LexiconWhy:
        "ما قررته لكل المقالات: كلمة تدل على شخص أو هيئة أو مكان، أو ليست اسما أبدا.",
        "What you decided for every article: a word that names a person, body or place, or that is never a name.",
        "Vos décisions pour tous les articles : un mot qui désigne une personne, un organisme ou un lieu, ou qui n’est jamais un nom.";
    LexiconEmpty:
        "لا كلمات بعد. اختر «اعتماده في كل المقالات» أو «ليس اسما أبدا» من قائمة أي اسم.",
        "No words yet. Choose “Remember for all articles” or “Never a name” in a name’s menu.",
        "Aucun mot. Choisissez « Retenir pour tous les articles » ou « Jamais un nom » dans le menu d’un nom.";
    LexiconFilter: "تصفية المعجم", "Filter the lexicon", "Filtrer le lexique";
    LexiconName: "الاسم الكامل", "Full name", "Nom complet";
    LexiconNever: "ليس اسما أبدا", "never a name", "jamais un nom";
    LexiconForget: "حذف من المعجم: ", "Take out of the lexicon: ", "Retirer du lexique : ";
    LexiconImport: "استيراد من ملف…", "Import from a file…", "Importer depuis un fichier…";
    LexiconExport: "تصدير إلى ملف…", "Export to a file…", "Exporter vers un fichier…";
    LexiconFiles: "معجم (TSV)", "Lexicon (TSV)", "Lexique (TSV)";
    LexiconTaken: "كلمات أُضيفت إلى معجمك، عددها:", "Words taken into your lexicon:", "Mots ajoutés à votre lexique :";
    LexiconUnclear: "أسطر لم تُفهم فتُركت، أرقامها:", "Lines that were not understood and were left out:", "Lignes incomprises et ignorées :";
    LexiconUnread:
        "تعذرت قراءة هذا الملف معجما؛ يجب أن يكون نصا بترميز UTF-8.",
        "This file could not be read as a lexicon; it must be text in UTF-8.",
        "Ce fichier n’a pu être lu comme lexique ; il doit être un texte en UTF-8.";
    LexiconWritten: "كُتب المعجم في الملف:", "The lexicon was written to:", "Le lexique a été écrit dans :";
    LexiconUnwritten: "تعذرت كتابة المعجم في الملف:", "The lexicon could not be written to:", "Le lexique n’a pu être écrit dans :";
    TakeCorrections:
        "استيراد تصحيحات من ملف…",
        "Import corrections from a file…",
        "Importer des corrections depuis un fichier…";
    CorrectionFiles:
        "تصحيحات (JSON، CoNLL، brat، Web Annotation)",
        "Corrections (JSON, CoNLL, brat, Web Annotation)",
        "Corrections en JSON, CoNLL, brat, Web Annotation";
    CorrectionsSame:
        "لا جديد في الملف على ما في المقال.",
        "The file says what the article has already.",
        "Le fichier dit ce que l’article a déjà.";
    CorrectionsOfOther:
        "هذه تصحيحات نص آخر؛ لم يؤخذ منها شيء.",
        "These are corrections of another text; nothing was taken.",
        "Ce sont des corrections d’un autre texte ; rien n’a été repris.";
    CorrectionsUnread:
        "تعذرت قراءة التصحيحات من هذا الملف؛ لم يؤخذ منه شيء.",
        "No corrections could be read from this file; nothing was taken.",
        "Aucune correction n’a pu être lue dans ce fichier ; rien n’a été repris.";
}
