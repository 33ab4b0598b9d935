namespace Tongming.Web.Platform.Documents;

/// <summary>The kinds of file that are told apart before reading.</summary>
internal enum FileKind
{
    /// <summary>Characters in some encoding; may turn out to be HTML.</summary>
    Text,

    /// <summary>A packed file: docx, xlsx, OFD or a plain archive.</summary>
    Packed,

    /// <summary>The compound file of Office before 2007: doc, xls, ppt, or an encrypted new one.</summary>
    Compound,

    Pdf,
}
