using Tongming.Web.Platform.Files;

namespace Tongming.Web.Requests.Intake;

/// <summary>A file whose content is in the store and which waits for the form that it belongs to.</summary>
/// <param name="Id">The id that it will have.</param>
/// <param name="Stored">Its content.</param>
/// <param name="Name">Its name as people gave it.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
/// <param name="Purpose">One of <see cref="Cases.FilePurposes"/>.</param>
internal sealed record IntakeFile(Guid Id, StoredFile Stored, string Name, string MediaType, string Purpose);
