namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>A file that may be taken in.</summary>
/// <param name="Name">Its name without path and without characters that deceive; see <see cref="UploadName"/>.</param>
/// <param name="Kind">What it is by its bytes.</param>
/// <param name="Size">Its bytes.</param>
public sealed record AcceptedUpload(string Name, UploadKind Kind, int Size)
{
    /// <summary>The type under which browsers get it.</summary>
    public string ContentType =>
        Kind switch
        {
            UploadKind.Pdf => "application/pdf",
            UploadKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            UploadKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            UploadKind.Doc => "application/msword",
            UploadKind.Xls => "application/vnd.ms-excel",
            UploadKind.Ofd => "application/ofd",
            UploadKind.Jpg => "image/jpeg",
            UploadKind.Png => "image/png",
            _ => "text/plain; charset=utf-8",
        };
}
