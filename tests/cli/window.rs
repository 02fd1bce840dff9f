//! The window from the command line: drawn on request, and where there is no display; in a build
//! without it, refused.

use std::{fs, path::Path};

#[cfg(feature = "gui")]
use std::fs::File;

use super::{ARTICLE, command, err, out, status};

/// Runs `warraq` in `folder`, as on a machine without a display.
fn without_display(arguments: &[&str], folder: &Path) -> std::process::Output {
    let mut command = command(arguments);
    command.current_dir(folder).env("HOME", folder);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(name);
    }
    command.output().unwrap()
}

/// A folder with an article in it.
fn folder_with_article() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let article = Path::new(env!("CARGO_MANIFEST_DIR")).join(ARTICLE);
    fs::copy(article, folder.path().join("article.txt")).unwrap();
    folder
}

/// Width and height of a PNG file.
#[cfg(feature = "gui")]
fn size(picture: &Path) -> (u32, u32) {
    let file = std::io::BufReader::new(File::open(picture).unwrap());
    png::Decoder::new(file).read_info().unwrap().info().size()
}

#[cfg(feature = "gui")]
#[test]
fn render_draws_a_picture_of_the_size_that_is_asked_for() {
    let folder = folder_with_article();
    let arguments =
        "render -o out.png --size 640x480 --scale 1.5 --theme dark --lang en article.txt";
    let arguments: Vec<&str> = arguments.split(' ').collect();
    let output = without_display(&arguments, folder.path());
    assert_eq!((status(&output), out(&output), err(&output)), (0, "", ""));
    assert_eq!(size(&folder.path().join("out.png")), (960, 720));
}

#[cfg(feature = "gui")]
#[test]
fn render_of_a_file_that_cannot_be_read_draws_the_message_and_fails() {
    let folder = folder_with_article();
    let output = without_display(&["render", "-o", "out.png", "none.txt"], folder.path());
    assert_eq!(status(&output), 1);
    assert_eq!(err(&output), "warraq: none.txt: there is no such file\n");
    assert_eq!(size(&folder.path().join("out.png")), (1280, 800));
}

#[cfg(feature = "gui")]
#[test]
fn a_picture_that_cannot_be_written_is_a_failure() {
    let folder = folder_with_article();
    let output = without_display(
        &["render", "-o", "no/out.png", "article.txt"],
        folder.path(),
    );
    assert_eq!(status(&output), 1);
    assert!(err(&output).starts_with("warraq: no/out.png: "));
}

#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn without_a_display_the_picture_and_the_entities_take_the_windows_place() {
    let folder = folder_with_article();
    for picture in ["warraq-article.png", "warraq-article-2.png"] {
        let output = without_display(&["article.txt"], folder.path());
        assert_eq!(status(&output), 0, "{}", err(&output));
        assert_eq!(err(&output).lines().count(), 1, "{}", err(&output));
        assert!(err(&output).contains("no display"), "{}", err(&output));
        assert!(err(&output).ends_with(&format!("its picture is in {picture}\n")));
        assert_eq!(size(&folder.path().join(picture)), (1280, 800));
        assert!(out(&output).contains("طنجة"), "{}", out(&output));
    }
    let output = without_display(&["none.txt"], folder.path());
    assert_eq!((status(&output), out(&output)), (1, ""));
    assert!(err(&output).starts_with("warraq: none.txt: there is no such file\n"));
}

#[cfg(not(feature = "gui"))]
#[test]
fn a_build_without_the_window_says_so() {
    let folder = folder_with_article();
    for arguments in [
        &["article.txt"][..],
        &["render", "-o", "out.png", "article.txt"],
        &[],
    ] {
        let output = without_display(arguments, folder.path());
        assert_eq!((status(&output), out(&output)), (2, ""));
        assert!(err(&output).contains("built without the window"));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
