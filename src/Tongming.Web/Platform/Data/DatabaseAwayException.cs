namespace Tongming.Web.Platform.Data;

/// <summary>Nothing was saved, because the database could not be opened for longer than anybody should wait.</summary>
internal sealed class DatabaseAwayException(Exception problem)
    : Exception("The database could not be opened for writing; nothing was saved.", problem);
