namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>The kinds of file that are taken in.</summary>
public enum UploadKind
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Document of Word.</summary>
    Docx,

    /// <summary>Workbook of Excel.</summary>
    Xlsx,

    /// <summary>Document of Word before 2007, or of WPS.</summary>
    Doc,

    /// <summary>Workbook of Excel before 2007, or of WPS.</summary>
    Xls,

    /// <summary>版式文件 OFD.</summary>
    Ofd,

    /// <summary>Picture.</summary>
    Jpg,

    /// <summary>Picture.</summary>
    Png,

    /// <summary>Plain text.</summary>
    Txt,
}
