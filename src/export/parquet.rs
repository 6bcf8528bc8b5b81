//! Columns as Parquet: texts, numbers, lists of texts; no column has missing values.

use std::io::{self, Write};
use std::sync::Arc;

use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;

/// The values of a column, one a row.
pub enum Column {
    /// Texts.
    Texts(Vec<String>),
    /// Whole numbers.
    Integers(Vec<i64>),
    /// Numbers.
    Reals(Vec<f64>),
    /// Lists of texts.
    Lists(Vec<Vec<String>>),
}

impl Column {
    fn schema(&self, name: &str) -> String {
        match self {
            Column::Texts(_) => format!("required binary {name} (STRING);"),
            Column::Integers(_) => format!("required int64 {name};"),
            Column::Reals(_) => format!("required double {name};"),
            Column::Lists(_) => {
                format!(
                    "required group {name} (LIST) {{ repeated group list {{ required binary element (STRING); }} }}"
                )
            }
        }
    }

    fn write(&self, writer: &mut SerializedColumnWriter) -> parquet::errors::Result<()> {
        match self {
            Column::Texts(texts) => {
                let values: Vec<ByteArray> = texts.iter().map(|text| text.as_str().into()).collect();
                writer.typed::<ByteArrayType>().write_batch(&values, None, None)?;
            }
            Column::Integers(numbers) => _ = writer.typed::<Int64Type>().write_batch(numbers, None, None)?,
            Column::Reals(numbers) => _ = writer.typed::<DoubleType>().write_batch(numbers, None, None)?,
            Column::Lists(lists) => {
                let values: Vec<ByteArray> = lists.iter().flatten().map(|text| text.as_str().into()).collect();
                let (mut defined, mut repeated) = (Vec::new(), Vec::new());
                for list in lists {
                    // An empty list is one entry that says that nothing is there.
                    defined.extend(list.iter().map(|_| 1).chain(list.is_empty().then_some(0)));
                    repeated.extend((0..list.len().max(1)).map(|place| i16::from(place > 0)));
                }
                writer.typed::<ByteArrayType>().write_batch(&values, Some(&defined), Some(&repeated))?;
            }
        }
        Ok(())
    }
}

/// Writes a table of named columns, all of one length.
pub fn write(columns: &[(&str, Column)], out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&table(columns).map_err(io::Error::other)?)
}

fn table(columns: &[(&str, Column)]) -> parquet::errors::Result<Vec<u8>> {
    let fields: Vec<String> = columns.iter().map(|(name, column)| column.schema(name)).collect();
    let schema = Arc::new(parse_message_type(&format!("message table {{ {} }}", fields.join(" ")))?);
    let properties = Arc::new(WriterProperties::builder().set_created_by("newsgraph".to_owned()).build());
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, properties)?;
    let mut rows = writer.next_row_group()?;
    for (_, column) in columns {
        if let Some(mut place) = rows.next_column()? {
            column.write(&mut place)?;
            place.close()?;
        }
    }
    rows.close()?;
    writer.into_inner()
}
