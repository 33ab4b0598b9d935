namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>The kinds of <see cref="InspectionFinding"/>.</summary>
public enum InspectionKind
{
    /// <summary>身份证号, telephones and the like (R3-37).</summary>
    PersonalData,

    /// <summary>机密★20年 and the like (R3-34).</summary>
    ClassificationMark,

    /// <summary>A worksheet that is hidden, or so hidden that the program does not even list it.</summary>
    HiddenSheet,

    /// <summary>Rows with content that are hidden or have no height.</summary>
    HiddenRows,

    /// <summary>Columns with content that are hidden or have no width.</summary>
    HiddenColumns,

    /// <summary>Words that are formatted as hidden, and hidden shapes.</summary>
    HiddenText,

    /// <summary>Words in the colour of the page, or too small to be seen.</summary>
    FaintText,

    /// <summary>批注, threads of comments and the list of their writers.</summary>
    Comments,

    /// <summary>修订: insertions and deletions with their writers.</summary>
    TrackedChanges,

    /// <summary>The source rows that a pivot table keeps.</summary>
    PivotCache,

    /// <summary>The tables of a data model behind the sheets.</summary>
    DataModel,

    /// <summary>Links to other files, connections to data, templates on somebody's machine.</summary>
    ExternalLink,

    /// <summary>Files inside the file.</summary>
    EmbeddedObject,

    /// <summary>Programs in the file.</summary>
    Macro,

    /// <summary>Data that other programs keep in the file.</summary>
    CustomXml,

    /// <summary>Settings of a printer, with names of machines and people.</summary>
    PrinterSettings,

    /// <summary>Author, company, manager and other properties of the document.</summary>
    Properties,

    /// <summary>Remains that no reader sees: unused strings, unknown parts.</summary>
    Leftovers,

    /// <summary>What a camera or a program wrote into a picture.</summary>
    PictureData,

    /// <summary>Where a picture was taken.</summary>
    PictureLocation,

    /// <summary>Pictures and scanned pages, whose words nobody can search.</summary>
    Unreadable,

    /// <summary>The old formats of office programs, which cannot be looked through wholly.</summary>
    OldFormat,

    /// <summary>A kind of file that is not looked into: archives and all that is unknown.</summary>
    UnknownKind,
}
