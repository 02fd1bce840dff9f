//! The article on its way out: exports and PDF.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    Export: "تصدير…", "Export…", "Exporter…";
    ExportShelf:
        "تصدير كل مقالات الرف…",
        "Export all articles of the shelf…",
        "Exporter tous les articles de l’étagère…";
    ExportingShelf: "يُصدَّر الرف:", "Exporting the shelf:", "Export de l’étagère :";
    StopExport: "إيقاف", "Stop", "Arrêter";
    Print: "حفظ بصيغة PDF مع التظليل وفهرس…", "Save as PDF, shaded, with an index…", "Enregistrer en PDF, noms colorés et index…";
    PrintPlain: "حفظ بصيغة PDF بلا تظليل…", "Save as PDF, plain…", "Enregistrer en PDF, texte seul…";
    Saved: "حُفظ الملف.", "The file is saved.", "Le fichier est enregistré.";
    ErrorSave:
        "تعذر حفظ الملف؛ تحقق من المساحة والأذونات أو اختر مجلدا آخر.",
        "The file could not be saved; check the space and the permissions, or choose another folder.",
        "Le fichier n’a pas pu être enregistré ; vérifiez l’espace et les droits, ou choisissez un autre dossier.";
    ErrorEnding:
        "لا تُعرف صيغة الملف من لاحقته؛ اختر واحدة من: html، md، json، csv، conll، ann، jsonld، geojson، graphml.",
        "The ending of the name tells no known format; use one of html, md, json, csv, conll, ann, jsonld, geojson, graphml.",
        "La terminaison du nom n’indique aucun format connu ; choisissez html, md, json, csv, conll, ann, jsonld, geojson ou graphml.";
    ErrorTextBeside:
        "بجانبه ملف txt بالاسم نفسه فيه نص آخر، ولا يُكتب فوقه؛ اختر اسما آخر.",
        "A .txt file of that name is there with another text, which is not overwritten; choose another name.",
        "Un fichier .txt de ce nom contient un autre texte, qui n’est pas remplacé ; choisissez un autre nom.";
    ErrorNoSaveDialog:
        "لا تتوفر نافذة لاختيار مكان الحفظ على هذا النظام؛ استعمل سطر الأوامر: warraq extract أو warraq print.",
        "This system offers no dialog to save in; use the command line: warraq extract or warraq print.",
        "Ce système n’offre pas de boîte d’enregistrement ; utilisez la ligne de commande : warraq extract ou warraq print.";
    FormatPdf: "مستند PDF", "PDF document", "Document PDF";
    FormatJson: "بيانات JSON", "JSON", "JSON";
    FormatCsv: "جدول CSV", "CSV table", "Tableau CSV";
    FormatConll: "أعمدة CoNLL", "CoNLL columns", "Colonnes CoNLL";
    FormatBrat: "ملاحظات brat", "brat annotations", "Annotations brat";
    FormatWebAnnotation: "ملاحظات الويب (W3C)", "Web annotations (W3C)", "Annotations web (W3C)";
    FormatGeoJson: "أماكن GeoJSON", "GeoJSON places", "Lieux GeoJSON";
    FormatGraphMl: "شبكة GraphML", "GraphML graph", "Graphe GraphML";
    FormatHtml: "صفحة HTML", "HTML page", "Page HTML";
    FormatMarkdown: "نص Markdown", "Markdown text", "Texte Markdown";
}
