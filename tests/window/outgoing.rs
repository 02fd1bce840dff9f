//! What leaves the window: exports by the ending of their name, PDFs, and what is said of them.

use std::path::Path;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::{
    export::Format,
    import, loader,
    ui::{Command, messages::Language},
};

use super::{ARTICLE, Window};

impl Window {
    /// Saves and waits for it; what the window then says.
    fn saving(&mut self, command: Command) -> (bool, String) {
        {
            let mut app = self.app.borrow_mut();
            app.apply(command);
            app.finish_saving();
        }
        self.harness.run_steps(2);
        let app = self.app.borrow();
        let notice = app.notice().expect("something is said");
        (notice.error, notice.text.clone())
    }
}

fn export(path: &Path) -> Command {
    Command::ExportTo(path.to_owned())
}

#[test]
fn the_menu_has_export_and_pdf_in_arabic() {
    let mut window = Window::on(ARTICLE);
    window.click(Role::Button, "القائمة");
    for label in ["تصدير…", "حفظ بصيغة PDF مع التظليل وفهرس…"] {
        let rows = window.harness.query_all_by_role(Role::MenuItem);
        let mut labels = rows.filter_map(|row| row.accesskit_node().label());
        assert!(labels.any(|found| found == label), "{label}");
    }
}

#[test]
fn an_export_goes_into_the_format_that_its_ending_tells() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::on(ARTICLE);
    for format in Format::ALL {
        let path = folder.path().join("مقال").with_extension(format.ending());
        assert_eq!(
            window.saving(export(&path)),
            (false, "حُفظ الملف.".to_owned())
        );
        assert!(std::fs::metadata(&path).unwrap().len() > 100, "{format:?}");
    }
    let ann = std::fs::read(folder.path().join("مقال.ann")).unwrap();
    let app = window.app.borrow();
    let session = app.session().unwrap();
    let back = import::read(Format::Brat, &ann, &session.document).unwrap();
    assert_eq!(back.mentions.len(), session.extraction().mentions.len());
    let text = std::fs::read_to_string(folder.path().join("مقال.txt")).unwrap();
    assert_eq!(text, session.document.text);
}

#[test]
fn a_pdf_of_the_page_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("مقال");
    let mut window = Window::on(ARTICLE);
    let (error, _) = window.saving(Command::PrintTo(path.clone(), false));
    assert!(!error);
    let back = loader::load(&path.with_extension("pdf"), &loader::Options::default()).unwrap();
    let words: Vec<&str> = back.text.split_whitespace().collect();
    assert!(
        words.iter().copied().eq(ARTICLE.split_whitespace()),
        "{}",
        back.text
    );
}

#[test]
fn what_cannot_be_saved_is_said_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::on(ARTICLE);
    let (error, said) = window.saving(export(&folder.path().join("مقال.docx")));
    assert!(error && said.contains("لاحقته"), "{said}");
    let (error, said) = window.saving(export(&folder.path().join("لا مجلد/مقال.html")));
    assert!(error && said.contains("تعذر حفظ"), "{said}");
    let other = folder.path().join("مقال.txt");
    std::fs::write(&other, "نص آخر").unwrap();
    let (error, said) = window.saving(export(&folder.path().join("مقال.ann")));
    assert!(error && said.contains("نص آخر"), "{said}");
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "نص آخر");
    assert!(!folder.path().join("مقال.ann").exists());
}

#[test]
fn nothing_is_exported_from_an_empty_window() {
    let mut window = Window::empty(Language::Ar);
    window.app.borrow_mut().apply(Command::Export);
    window
        .app
        .borrow_mut()
        .apply(Command::Print { shading: true });
    window.harness.run_steps(2);
    assert!(window.app.borrow().notice().is_none());
}
