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
}
