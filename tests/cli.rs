//! The command line as scripts meet it: the built program, its output and its exit status.

mod corrected;
mod window;

use std::{
    io::{Read, Write},
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

/// Runs `warraq` with these arguments and this standard input, in the project's folder.
fn warraq_reading(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command(arguments).stdin(Stdio::piped()).spawn().unwrap();
    // A program that does not read its input closes it, which is no failure of ours.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// Runs `warraq` with these arguments and nothing on standard input.
pub(crate) fn warraq(arguments: &[&str]) -> Output {
    warraq_reading(arguments, b"")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_warraq"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The exit status.
pub(crate) fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// What was written on standard output.
pub(crate) fn out(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

/// What was written on standard error.
pub(crate) fn err(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// Standard output as JSON, one object a line.
pub(crate) fn json(output: &Output) -> Vec<Value> {
    let lines = out(output).lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

const ARTICLE: &str = "tests/fixtures/encodings/utf-8.txt";
const ARTICLE_1256: &str = "tests/fixtures/encodings/windows-1256.txt";

#[test]
fn extract_prints_one_object_a_document() {
    let output = warraq(&["extract", ARTICLE, ARTICLE_1256]);
    assert_eq!((status(&output), err(&output)), (0, ""));
    let documents = json(&output);
    assert_eq!(documents.len(), 2);
    for (document, path) in documents.iter().zip([ARTICLE, ARTICLE_1256]) {
        assert_eq!(document["schema"], "warraq/extract/1");
        assert_eq!(document["document"]["path"], path);
    }
    assert_eq!(documents[0]["text"], documents[1]["text"]);
    assert_eq!(documents[0]["mentions"], documents[1]["mentions"]);
}

#[test]
fn extract_prints_csv_with_one_head() {
    let output = warraq(&["extract", "--format", "csv", ARTICLE, ARTICLE_1256]);
    assert_eq!(status(&output), 0);
    let rows: Vec<&str> = out(&output).lines().collect();
    let head = rows[0];
    assert!(head.contains("start"), "{head}");
    assert_eq!(rows.iter().filter(|row| **row == head).count(), 1);
}

#[test]
fn a_relative_date_is_counted_from_the_day_that_is_given() {
    let text = "وصل الوزير أمس إلى الرباط.".as_bytes();
    let date = |arguments: &[&str]| {
        let document = &json(&warraq_reading(arguments, text))[0];
        let mentions = document["mentions"].as_array().unwrap().clone();
        let date = mentions
            .into_iter()
            .find(|mention| mention["type"] == "DATE");
        date.map(|mention| mention["value"].clone())
    };
    let anchored = date(&["extract", "--published", "2021-06-17", "-"]);
    assert_eq!(anchored, Some("2021-06-16".into()));
    assert_ne!(
        date(&["extract", "-"]),
        anchored,
        "without an anchor there is no such day"
    );
}

#[test]
fn mentions_are_where_their_offsets_say_in_unicode_scalar_values() {
    let text = "😀 زار الرئيس مدينة مراكش يوم 17 يونيو 2021.";
    let document = &json(&warraq_reading(&["extract", "-"], text.as_bytes()))[0];
    let mentions = document["mentions"].as_array().unwrap();
    assert!(mentions.len() >= 2, "{mentions:?}");
    for mention in mentions {
        let place = |name: &str| mention[name].as_u64().unwrap() as usize;
        let length = place("end") - place("start");
        let there: String = text.chars().skip(place("start")).take(length).collect();
        assert_eq!(mention["text"], there);
    }
}

#[test]
fn read_prints_the_document_as_it_was_loaded() {
    let output = warraq(&["read", ARTICLE_1256]);
    assert_eq!((status(&output), err(&output)), (0, ""));
    let document = &json(&output)[0];
    assert_eq!(document["encoding"], "windows-1256");
    assert_eq!(document["format"], "text");
    assert_eq!(document["direction"], "rtl");
    assert_eq!(document["language"], "ar");
    assert_eq!(
        document["title"],
        "بلدية طنجة تفتح مكتبة جديدة على شاطئ البحر"
    );
    assert_eq!(document["blocks"][0]["kind"], "heading");
    let blocks = document["blocks"].as_array().unwrap();
    let texts: Vec<&str> = blocks
        .iter()
        .map(|block| block["text"].as_str().unwrap())
        .collect();
    let extracted = json(&warraq(&["extract", ARTICLE_1256]));
    assert_eq!(extracted[0]["text"], texts.join("\n"));
}

#[test]
fn layout_prints_lines_whose_glyphs_cover_the_text_in_visual_order() {
    let output = warraq(&["layout", "--width", "300", ARTICLE]);
    assert_eq!((status(&output), err(&output)), (0, ""));
    let layout = &json(&output)[0];
    assert_eq!(layout["width"], 300.0);
    let lines = layout["lines"].as_array().unwrap();
    assert!(lines.len() > 10);
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(ARTICLE)).unwrap();
    let number = |value: &Value| value.as_f64().unwrap();
    for line in lines {
        assert_eq!(line["rtl"], true);
        assert!(number(&line["width"]) <= 300.0);
        let span = line["start"].as_u64().unwrap() as usize..line["end"].as_u64().unwrap() as usize;
        assert!(!text[span].contains('\n'));
        let runs = line["runs"].as_array().unwrap().iter();
        let glyphs = runs.flat_map(|run| run["glyphs"].as_array().unwrap());
        // Marks and dots have no advance, and stand over or under their letter.
        let glyphs: Vec<&Value> = glyphs
            .filter(|glyph| number(&glyph["advance"]) > 0.0)
            .collect();
        assert!(glyphs.is_sorted_by_key(|glyph| number(&glyph["x"]).round() as i64));
        let from_the_right = glyphs.first().unwrap()["start"].as_u64();
        assert!(from_the_right >= glyphs.last().unwrap()["start"].as_u64());
    }
    let baselines = lines.iter().map(|line| number(&line["baseline"]));
    assert!(baselines.is_sorted());
}

#[test]
fn layout_shows_other_digits_and_no_tashkeel_in_the_offsets_of_the_source() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("مقال.txt");
    let text = "قَالَ الوَزِيرُ يَوْمَ 12 مايو ٢٠٢٦ إِنَّ المُؤْتَمَرَ انْتَهَى.";
    std::fs::write(&file, text).unwrap();
    let glyphs = |options: &[&str]| -> Vec<Value> {
        let mut arguments = vec!["layout", "--width", "5000"];
        arguments.extend(options);
        arguments.push(file.to_str().unwrap());
        let output = warraq(&arguments);
        assert_eq!((status(&output), err(&output)), (0, ""));
        let line = json(&output)[0]["lines"][0].clone();
        assert_eq!(
            (&line["start"], &line["end"]),
            (&Value::from(0), &Value::from(text.len()))
        );
        let runs = line["runs"].as_array().unwrap().clone();
        let glyphs = runs
            .iter()
            .flat_map(|run| run["glyphs"].as_array().unwrap());
        glyphs.cloned().collect()
    };
    let written = glyphs(&[]);
    let bare = glyphs(&["--tashkeel", "hide"]);
    assert!(bare.len() < written.len());
    let ids = |glyphs: &[Value]| -> Vec<Value> { glyphs.iter().map(|g| g["id"].clone()).collect() };
    let arabic = glyphs(&["--digits", "arabic"]);
    assert_ne!(ids(&arabic), ids(&written));
    let starts =
        |glyphs: &[Value]| -> Vec<Value> { glyphs.iter().map(|g| g["start"].clone()).collect() };
    assert_eq!(starts(&arabic), starts(&written));
    let output = warraq(&["layout", "--width", "300", "--digits", "roman", ARTICLE]);
    assert_eq!(status(&output), 2);
}

#[test]
fn layout_justifies_with_whole_tatweels_that_overlap_and_leave_no_gap() {
    let output = warraq(&["layout", "--width", "400", "--justify", ARTICLE]);
    assert_eq!((status(&output), err(&output)), (0, ""));
    let layout = &json(&output)[0];
    let number = |value: &Value| value.as_f64().unwrap();
    let (mut flush, mut lengthened) = (0, 0);
    for line in layout["lines"].as_array().unwrap() {
        flush += usize::from((number(&line["width"]) - 400.0).abs() < 0.5);
        for run in line["runs"].as_array().unwrap() {
            let size = number(&run["size"]);
            let glyphs = run["glyphs"].as_array().unwrap();
            for pair in glyphs.windows(2).filter(|pair| pair[0]["kashida"] == true) {
                let step = number(&pair[1]["x"]) - number(&pair[0]["x"]);
                let same = pair[1]["kashida"] == true && pair[1]["start"] == pair[0]["start"];
                assert!(
                    !same || step <= 0.21 * size + 0.02,
                    "tatweels are 0.21 em long"
                );
                lengthened += usize::from(!same);
            }
        }
    }
    assert!(
        flush > 2 && lengthened > 2,
        "{flush} lines, {lengthened} words"
    );
    let ragged = warraq(&["layout", "--width", "400", ARTICLE]);
    assert!(!out(&ragged).contains("kashida"));
}

#[test]
fn a_dash_is_standard_input() {
    let output = warraq_reading(&["read", "-"], "نص من أنبوب".as_bytes());
    assert_eq!(status(&output), 0);
    assert_eq!(json(&output)[0]["path"], Value::Null);
    assert_eq!(json(&output)[0]["blocks"][0]["text"], "نص من أنبوب");
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_others_done() {
    for command in ["extract", "read"] {
        let output = warraq(&[command, "no-such-file.txt", "src", ARTICLE]);
        assert_eq!(status(&output), 1);
        assert_eq!(json(&output).len(), 1);
        let errors: Vec<&str> = err(&output).lines().collect();
        assert_eq!(errors.len(), 2);
        assert_eq!(errors[0], "warraq: no-such-file.txt: there is no such file");
        assert_eq!(
            errors[1],
            "warraq: src: this is a folder; name a file in it"
        );
    }
}

#[test]
fn wrong_usage_is_said_on_standard_error_alone() {
    let cases: [&[&str]; 13] = [
        &["layout", ARTICLE],
        &["layout", "--width", "-3", ARTICLE],
        &["layout", "--width", "300", ARTICLE, ARTICLE],
        &["extract"],
        &["read"],
        &["extract", "--format", "yaml", ARTICLE],
        &["extract", "--published", "17/06/2021", ARTICLE],
        &["extract", "--colour", ARTICLE],
        &["read", "--width", "3", ARTICLE],
        &["render", ARTICLE],
        &["render", "-o", "x.png", "--size", "12", ARTICLE],
        &["render", "-o", "x.png", "--theme", "pink", ARTICLE],
        &["--colour"],
    ];
    for arguments in cases {
        let output = warraq(arguments);
        assert_eq!((status(&output), out(&output)), (2, ""), "{arguments:?}");
        assert!(
            err(&output).starts_with("warraq: "),
            "{arguments:?}: {}",
            err(&output)
        );
    }
    let output = warraq(&["extract", "--format", "yaml", ARTICLE]);
    assert!(err(&output).contains("json, csv"), "{}", err(&output));
}

#[test]
fn help_and_version_are_results() {
    for arguments in [
        &["--help"][..],
        &["-h"],
        &["extract", "--help"],
        &["read", "-h"],
    ] {
        let output = warraq(arguments);
        assert_eq!((status(&output), err(&output)), (0, ""));
        for command in [
            "extract",
            "read",
            "layout",
            "render",
            "--published",
            "Exit status",
        ] {
            assert!(out(&output).contains(command), "{command}");
        }
        let widest = out(&output).lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(100));
    }
    let output = warraq(&["--version"]);
    assert_eq!(
        out(&output),
        format!("warraq {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_closed_pipe_ends_the_program_quietly() {
    let files = vec![ARTICLE; 400];
    let arguments = [&["read"], &files[..]].concat();
    let mut child = command(&arguments).spawn().unwrap();
    let mut first = [0; 10];
    let mut pipe = child.stdout.take().unwrap();
    pipe.read_exact(&mut first).unwrap();
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    assert_eq!((status(&output), err(&output)), (0, ""));
}

#[test]
fn a_file_is_never_changed_by_reading_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("article.txt");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(ARTICLE), &file).unwrap();
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    let before = std::fs::metadata(&file).unwrap().modified().unwrap();
    let output = warraq(&["extract", file.to_str().unwrap()]);
    assert_eq!(status(&output), 0);
    assert_eq!(
        std::fs::metadata(&file).unwrap().modified().unwrap(),
        before
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
