//! Opening: files, pasted text, errors, encodings.

use std::{fs, path::Path};

use egui::Role;
use warraq::ui::messages::Language;

use super::{ARTICLE, Window};

/// The window after `path` was opened.
fn opened(path: &Path) -> Window {
    let mut window = Window::on(ARTICLE);
    window.app.borrow_mut().open(path.to_owned());
    window.finish_reading();
    window
}

fn title(window: &Window) -> Option<String> {
    window
        .app
        .borrow()
        .session()
        .and_then(|session| session.document.metadata.title.clone())
}

#[test]
fn an_empty_window_invites_to_open_an_article() {
    let mut window = Window::empty(Language::Ar);
    assert!(window.has(Role::Label, "افتح مقالا لتقرأه"));
    window.click(Role::Button, "فتح مقال تجريبي");
    window.finish_reading();
    assert_eq!(
        title(&window).as_deref(),
        Some("الرباط تحتضن مؤتمرا دوليا عن حفظ المخطوطات العربية")
    );
    assert!(window.rows().len() > 10);
}

#[test]
fn a_missing_file_is_said_once_and_what_was_open_stays_open() {
    let mut window = opened(Path::new("لا وجود له.txt"));
    let text = "لا يوجد ملف في هذا المسار؛ تحقق من الاسم أو اختر ملفا آخر.";
    assert!(window.has(Role::Alert, text));
    assert_eq!(
        title(&window).as_deref(),
        Some("وصول وزير الخارجية إلى القاهرة")
    );
    window.click(Role::Button, "إغلاق");
    assert!(!window.has(Role::Alert, text));
}

#[test]
fn a_binary_file_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("صورة");
    fs::write(&file, [0u8, 159, 146, 150].repeat(100)).unwrap();
    assert!(opened(&file).has(
        Role::Alert,
        "لا نص في هذا الملف؛ افتح مقالا، مثل ملف PDF أو Word أو صفحة محفوظة أو ملف نصي."
    ));
}

#[test]
fn the_chip_says_the_encoding_and_reads_the_file_again_in_another() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(ARTICLE);
    fs::write(&file, &bytes).unwrap();
    let mut window = opened(&file);
    let first = title(&window);
    assert_eq!(first.as_deref(), Some("وصول وزير الخارجية إلى القاهرة"));
    window.click(Role::Button, "قُرئ الملف بترميز windows-1256");
    window.click(Role::MenuItemRadio, "ISO-8859-6");
    window.finish_reading();
    assert!(window.has(Role::Button, "قُرئ الملف بترميز ISO-8859-6"));
    assert_ne!(title(&window), first);
    window.click(Role::Button, "قُرئ الملف بترميز ISO-8859-6");
    window.click(Role::MenuItemRadio, "تلقائي");
    window.finish_reading();
    assert_eq!(title(&window), first);
}

#[test]
fn pasted_text_is_read_and_empty_text_is_refused() {
    let mut window = Window::empty(Language::Ar);
    window.harness.event(egui::Event::Paste(ARTICLE.to_owned()));
    window.harness.run_steps(1);
    window.finish_reading();
    assert_eq!(
        title(&window).as_deref(),
        Some("وصول وزير الخارجية إلى القاهرة")
    );
    window.harness.event(egui::Event::Paste(" \n ".to_owned()));
    window.harness.run_steps(3);
    assert!(window.has(Role::Alert, "لا نص في الحافظة؛ انسخ نصا أولا."));
}

#[test]
fn an_opened_file_is_among_the_recent_ones() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    fs::write(&file, ARTICLE).unwrap();
    let mut window = opened(&file);
    let recent = window.app.borrow().settings().recent.clone();
    assert_eq!(
        (recent.len(), recent[0].title.as_str()),
        (1, "وصول وزير الخارجية إلى القاهرة")
    );
    window.click(Role::Button, "القائمة");
    assert!(window.has(Role::MenuItem, "وصول وزير الخارجية إلى القاهرة"));
    window.click(Role::MenuItem, "محو القائمة");
    assert!(window.app.borrow().settings().recent.is_empty());
}
