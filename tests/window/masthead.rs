//! What stands over the page and beside it: who published the article and when, remarks, the
//! contents, the articles of a file, a file that has changed.

use std::{
    fs,
    io::{Cursor, Write as _},
};

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{ARTICLE, Window};

/// An article of which the paper and the day are known, with "yesterday" in it.
const DATED: &str = "تاوريرت بريس :
الثلاثاء 12 مايو 2026
افتتاح مكتبة جديدة في مدينة طنجة

افتتحت بلدية طنجة أمس مكتبة جديدة في حي المصلى، وقال رئيسها محمد العلوي إنها تضم عشرة آلاف كتاب في العلوم والآداب والتاريخ، وإن أبوابها مفتوحة للجميع طوال الأسبوع.
";

/// An article with two subheadings.
fn with_headings() -> String {
    let paragraph = "هذه فقرة طويلة من كلام عادي لا عنوان فيها ولا قائمة، تمضي كلمة بعد كلمة حتى تزيد على مئة وخمسين حرفا، ثم تنتهي بنقطة كما تنتهي الفقرات في كل مقال من مقالات الصحف العربية المعروفة.";
    let body = [paragraph; 12].join("\n");
    format!(
        "عنوان المقال الطويل عن المدينة\n{body}\nسنوات من البناء\n{body}\nما الذي يأتي بعد\n{body}\n"
    )
}

/// The value that the sidebar's article gives "yesterday".
fn yesterday(window: &Window) -> Option<String> {
    let app = window.app.borrow();
    let session = app.session()?;
    let extraction = session.extraction();
    let of = |mention: &&warraq::entity::Mention| session.document.slice(mention.span) == "أمس";
    let mention = extraction.mentions.iter().find(of)?;
    mention.value.as_ref().map(ToString::to_string)
}

#[test]
fn the_paper_and_the_day_stand_over_the_article() {
    let window = Window::on(DATED);
    assert!(window.has(Role::Label, "تاوريرت بريس"));
    assert!(window.has(Role::Button, "تاريخ النشر: 12 مايو 2026"));
    assert_eq!(yesterday(&window).as_deref(), Some("2026-05-11"));
}

#[test]
fn a_corrected_day_moves_yesterday_and_can_be_taken_back() {
    let mut window = Window::on(DATED);
    window.click(Role::Button, "تاريخ النشر: 12 مايو 2026");
    window
        .harness
        .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.harness.run_steps(2);
    let typed = egui::Event::Text("٣ يونيو ٢٠٢٦".to_owned());
    window.harness.event(typed);
    window.harness.run_steps(2);
    window.click(Role::Button, "اعتماد هذا التاريخ");
    window.finish_reading();
    assert!(window.has(Role::Button, "تاريخ النشر: 3 يونيو 2026"));
    assert_eq!(yesterday(&window).as_deref(), Some("2026-06-02"));
    window.click(Role::Button, "تاريخ النشر: 3 يونيو 2026");
    window.click(Role::Button, "العودة إلى تاريخ الملف");
    window.finish_reading();
    assert_eq!(yesterday(&window).as_deref(), Some("2026-05-11"));
}

#[test]
fn what_is_no_day_is_refused_and_changes_nothing() {
    let mut window = Window::on(ARTICLE);
    window.click(Role::Button, "تاريخ النشر: بلا تاريخ");
    window.harness.event(egui::Event::Text("غدا".to_owned()));
    window.harness.run_steps(2);
    window.click(Role::Button, "اعتماد هذا التاريخ");
    let wrong = "ليس هذا يوما؛ اكتبه مثل 12 مايو 2026 أو 2026-05-12.";
    assert!(window.has(Role::Label, wrong));
    assert!(window.has(Role::Button, "تاريخ النشر: بلا تاريخ"));
}

#[test]
fn remarks_are_one_click_away() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    fs::write(&file, [ARTICLE.as_bytes(), b"\0\0"].concat()).unwrap();
    let mut window = Window::on(ARTICLE);
    window.app.borrow_mut().open(file);
    window.finish_reading();
    let remark = "محارف فارغة حُذفت من النص؛ عددها: 2.";
    assert!(!window.has(Role::Label, remark));
    window.click(Role::Button, "فُتح مع ملاحظة واحدة");
    assert!(window.has(Role::Label, remark));
}

#[test]
fn the_contents_list_the_headings_and_lead_to_them() {
    let mut window = Window::on(&with_headings());
    window.click(Role::MenuItemRadio, "المحتويات");
    let headings = [
        "عنوان المقال الطويل عن المدينة",
        "سنوات من البناء",
        "ما الذي يأتي بعد",
    ];
    assert_eq!(window.rows(), headings);
    window.click(Role::TreeItem, "سنوات من البناء");
    let row = window
        .harness
        .get_by_role_and_label(Role::TreeItem, "سنوات من البناء");
    assert_eq!(
        row.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
}

/// A zip archive with two articles.
fn archive() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("1.txt", ARTICLE), ("2.txt", DATED)] {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_articles_of_a_file_are_listed_and_each_can_be_read_in_turn() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقالات.zip");
    fs::write(&file, archive()).unwrap();
    let mut window = Window::on(ARTICLE);
    window.app.borrow_mut().open(file);
    window.finish_reading();
    assert!(window.has(Role::Label, "مقالات هذا الملف"));
    window.click(Role::Button, "افتتاح مكتبة جديدة في مدينة طنجة");
    window.finish_reading();
    assert_eq!(yesterday(&window).as_deref(), Some("2026-05-11"));
    window.click(Role::Button, "كل مقالات الملف");
    window.click(Role::Button, "وصول وزير الخارجية إلى القاهرة");
    window.finish_reading();
    assert!(window.rows().contains(&"ناصر بوريطة".to_owned()));
}

#[test]
fn an_article_without_headings_has_no_contents() {
    assert!(!Window::on(ARTICLE).has(Role::MenuItemRadio, "المحتويات"));
}

/// What the window says of a file that has changed.
const CHANGED: &str = "تغيّر الملف على القرص منذ فُتح.";

/// Waits until the window offers to read its file again; says so where the system tells of no
/// changes.
fn is_offered_again(window: &mut Window) -> bool {
    for _ in 0..100 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.harness.run_steps(1);
        if window.has(Role::Alert, CHANGED) {
            return true;
        }
    }
    eprintln!("skipped: this file system tells of no changes");
    false
}

#[test]
fn a_file_that_has_changed_is_offered_again_and_read_on_demand() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    fs::write(&file, ARTICLE).unwrap();
    let mut window = Window::on(ARTICLE);
    window.app.borrow_mut().open(file.clone());
    window.finish_reading();
    fs::write(&file, ARTICLE.replace("القاهرة", "تونس")).unwrap();
    if !is_offered_again(&mut window) {
        return;
    }
    window.click(Role::Button, "إعادة القراءة");
    window.finish_reading();
    assert!(!window.has(Role::Alert, CHANGED));
    assert!(
        window
            .app
            .borrow()
            .session()
            .unwrap()
            .document
            .text
            .contains("تونس")
    );
}

#[test]
fn a_file_that_is_read_again_is_read_on_at_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    let old = with_headings();
    fs::write(&file, &old).unwrap();
    let mut window = Window::on(ARTICLE);
    window.app.borrow_mut().open(file.clone());
    window.finish_reading();
    window.click(Role::MenuItemRadio, "المحتويات");
    window.click(Role::TreeItem, "ما الذي يأتي بعد");
    let at_top = |window: &Window| {
        let app = window.app.borrow();
        let block = app.block_at_top();
        let document = &app.session().unwrap().document;
        document.slice(document.blocks[block].span).to_owned()
    };
    assert_eq!(at_top(&window), "ما الذي يأتي بعد");
    let news = "سطر جديد كتب في أول المقال.\n".repeat(3);
    fs::write(&file, old.replacen('\n', &format!("\n{news}"), 1)).unwrap();
    if !is_offered_again(&mut window) {
        return;
    }
    window.click(Role::Button, "إعادة القراءة");
    window.finish_reading();
    let document = std::sync::Arc::clone(&window.app.borrow().session().unwrap().document);
    assert!(document.text.contains("سطر جديد"));
    assert_eq!(at_top(&window), "ما الذي يأتي بعد");
}
