// The tool dotnet-ef starts this project to find the contexts; it does nothing by itself.
Console.WriteLine("Use tools/add-migration NAME.");
