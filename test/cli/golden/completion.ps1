Register-ArgumentCompleter -Native -CommandName lawreport, lawreport.cmd, lawreport.exe, lawreport.ps1 -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = ConvertFrom-Json @'
[{"name":"","options":[{"names":["-h","--help"],"note":"\u7528\u6cd5"}],"arguments":[{"label":"\u547d\u4ee4","kind":"words","words":[{"word":"lint","note":"\u68c0\u67e5"}]}]},{"name":"lint","options":[{"names":["--level"],"note":"\u7ea7\u522b","value":{"label":"\u7ea7\u522b","kind":"words","words":[{"word":"error","note":""},{"word":"info","note":""}]}},{"names":["--rule"],"note":"\u89c4\u5219","value":{"label":"\u89c4\u5219","kind":"words","words":[{"word":"time/wrong-year","note":"\u201c\u5e74\u4efd\u201d"}]}},{"names":["--dir"],"note":"\u6240\u5728","value":{"label":"\u6587\u4ef6\u5939","kind":"folders"}},{"names":["--fix"],"note":"\u6539\u6b63"}],"arguments":[{"label":"\u505a\u4ec0\u4e48","kind":"words","words":[{"word":"forms","note":""},{"word":"read","note":""}]},{"label":"\u6587\u4ef6","kind":"files","endings":["yaml","docx"]}]}]
'@
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $command = $commands | Where-Object { $_.name -eq '' } | Select-Object -First 1
  $name = ''
  $position = 0
  $isValue = $false
  foreach ($element in $before) {
    if ($isValue) {
      $isValue = $false
    } elseif ($element -like '-*') {
      $isValue = [bool]($command.options | Where-Object { $_.value -and $_.names -ccontains $element })
    } elseif ($name) {
      $position += 1
    } else {
      $name = $element
      $command = $commands | Where-Object { $_.name -eq $name } | Select-Object -First 1
      if (-not $command) { return }
    }
  }
  $last = if ($before.Count -gt 0) { $before[-1] } else { '' }
  $option = $command.options | Where-Object { $_.value -and $_.names -ccontains $last } | Select-Object -First 1
  if (-not $option -and $wordToComplete -like '-*') {
    foreach ($offered in $command.options) {
      foreach ($flag in $offered.names) {
        if ($flag.StartsWith($wordToComplete)) {
          [System.Management.Automation.CompletionResult]::new($flag, $flag, 'ParameterName', $offered.note)
        }
      }
    }
    return
  }
  $values = @($command.arguments)
  $value = if ($option) { $option.value } else { $values[[Math]::Min($position, $values.Count - 1)] }
  switch ($value.kind) {
    'words' {
      foreach ($offered in $value.words) {
        if ($offered.word.StartsWith($wordToComplete)) {
          $note = if ($offered.note) { $offered.note } else { $offered.word }
          [System.Management.Automation.CompletionResult]::new($offered.word, $offered.word, 'ParameterValue', $note)
        }
      }
    }
    { $_ -in 'files', 'folders' } {
      $pattern = '\.(' + ($value.endings -join '|') + ')$'
      [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) | Where-Object {
        $_.ResultType -eq 'ProviderContainer' -or ($value.kind -eq 'files' -and $_.ListItemText -match $pattern)
      }
    }
  }
}
